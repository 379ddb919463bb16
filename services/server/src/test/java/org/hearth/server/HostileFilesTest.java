package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.logging.Log;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.HostileFiles;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files made to end the server are refused with words, in a process of their own, while everybody else goes on working. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class HostileFilesTest {
    /** Far above what is seen (docs/threat-model.md says how much that is): only a reader that has no limits takes so long. */
    private static final Duration CEILING = Duration.ofSeconds(25);

    @FromPlatform
    TestIssuer issuer;

    @ConfigProperty(name = "hearth.files.folder")
    Path folder;

    private World world;
    private Desk desk;

    @BeforeEach
    void aCentre() {
        world = new World(issuer);
        world.open("hostile");
        desk = new Desk(world, "hostile");
    }

    private String token() {
        return issuer.token(
                AccountsInMemory.idOf("manager@hostile.example.org"),
                "centre_hostile",
                AccountsInMemory.idOf("centre_hostile"));
    }

    private Response upload(String name, byte[] file) {
        return desk.request()
                .contentType("application/octet-stream")
                .body(file)
                .post("/api/centre/imports?filename=" + name);
    }

    /** Sends without a length, as a client may that makes its file while it sends. */
    private int uploadStreamed(Supplier<InputStream> body)
            throws IOException, InterruptedException, URISyntaxException {
        HttpRequest request = HttpRequest.newBuilder(new URI(base() + "/api/centre/imports?filename=odd.csv"))
                .header("Authorization", "Bearer " + token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofInputStream(body))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static String base() {
        return "http://127.0.0.1:" + RestAssured.port;
    }

    private static Duration timed(String what, Runnable work) {
        Instant began = Instant.now();
        work.run();
        Duration took = Duration.between(began, Instant.now());
        Log.infof("refused %s in %d ms", what, took.toMillis());
        assertThat(took).as(what).isLessThan(CEILING);
        return took;
    }

    private void refused(String what, byte[] file, int status, String words) {
        timed(
                what,
                () -> upload("odd.xlsx", file)
                        .then()
                        .statusCode(status)
                        .contentType("application/problem+json")
                        .body("detail", containsString(words)));
    }

    @Test
    void filesThatEndedTheServerAreRefusedInWordsWhileTheDeskGoesOnTapping() throws Exception {
        String session = desk.session(desk.activity("太极"), LocalDateTime.of(2026, 3, 2, 9, 0));
        List<Long> taps = new ArrayList<>();
        boolean[] done = {false};
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> tapping = threads.submit(() -> {
                while (!done[0]) {
                    long began = System.nanoTime();
                    desk.tally(session, 1).statusCode(201);
                    taps.add((System.nanoTime() - began) / 1_000_000);
                    Thread.sleep(50);
                }
                return null;
            });
            try {
                refused("a cell far out", HostileFiles.cellFarOut(), 413, "第 1 行超过 16,384 列");
                refused("one long text", HostileFiles.longText(280_000_000), 413, "256 MB");
                refused("one long text that fits", HostileFiles.longText(100_000_000), 413, "有一格的文字超过 32,767 字");
                refused("a bomb", HostileFiles.bomb(280_000_000), 413, "256 MB");
                refused("a bomb that lies", HostileFiles.lyingBomb(280_000_000), 413, "大得出奇");
                refused("20,000 columns", HostileFiles.manyColumns(20_000), 413, "超过 16,384 列");
                refused("a format of 60,000 letters", HostileFiles.longFormat(60_000), 413, "单元格格式过长");
                refused("one attribute of 20 MB", HostileFiles.longAttribute(20_000_000), 413, "大得出奇");
                refused("a billion laughs", HostileFiles.entities(), 415, "文件无法读取");
                timed("60 MB of commas", () -> {
                    try {
                        assertThat(uploadStreamed(() -> HostileFiles.only(',', 60_000_000)))
                                .isEqualTo(413);
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                });
            } finally {
                done[0] = true;
            }
            tapping.get();
        }
        upload("good.csv", "活动,日期\n太极,2026-03-02\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(201);
        assertThat(filesLeft()).isEmpty();
        Log.infof(
                "%d taps meanwhile, the longest %d ms",
                taps.size(), taps.stream().mapToLong(tap -> tap).max().orElse(0));
        assertThat(taps).isNotEmpty();
    }

    @Test
    void headquartersWorkbookIsReadByTheSameReader() {
        world.headquarters()
                .contentType("application/octet-stream")
                .body(HostileFiles.cellFarOut())
                .post("/api/headquarters/openings/workbook/test")
                .then()
                .statusCode(413)
                .body("messages.en.detail", containsString("columns"));
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        brokenOff("application/octet-stream", "/api/centre/imports?filename=a.csv", "a,b\n".repeat(50_000));
        brokenOff(
                "multipart/form-data; boundary=xx",
                "/api/centre/imports?filename=a.csv",
                "--xx\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.csv\"\r\n\r\n"
                        + "a,b\n".repeat(50_000));
        World.until(() -> filesLeft().isEmpty());
        assertThat(filesLeft()).isEmpty();
    }

    @Test
    void aMultipartBodyIsNotPutOnTheDisk() {
        desk.request()
                .contentType("multipart/form-data")
                .multiPart("file", "a.csv", "a,b\n".repeat(100_000).getBytes(StandardCharsets.UTF_8))
                .post("/api/centre/imports?filename=a.csv")
                .then()
                .statusCode(415);
        assertThat(filesLeft()).isEmpty();
    }

    private void brokenOff(String type, String path, String sent) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token()
                    + "\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\nContent-Type: " + type
                    + "\r\nContent-Length: 50000000\r\n\r\n";
            socket.getOutputStream().write((head + sent).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            if (type.startsWith("application")) {
                World.until(() -> !filesLeft().isEmpty());
            }
            // closed with a reset: the client is gone, it did not end
            socket.setSoLinger(true, 0);
        }
    }

    private List<Path> filesLeft() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("lock"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
