package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.Pictures;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The photo of a space: put, seen, replaced, removed; what is no picture is refused. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SpacePhotoTest {
    private static final String CENTRE = "photo_a";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @ConfigProperty(name = "hearth.blobs.folder")
    Path folder;

    private Photos photos;

    @BeforeEach
    void aCentre() {
        World world = new World(issuer);
        world.open(CENTRE);
        photos = new Photos(world, CENTRE, database, folder);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void aPhotoIsPutSeenReplacedAndRemovedAndSaysWhoDidIt() throws IOException {
        String space = photos.space();
        String row = "items.find { it.id == '" + space + "' }";
        photos.request().get("/api/centre/spaces?limit=200").then().body(row + ".photo", nullValue());
        photos.see(space, "").then().statusCode(404);

        photos.put(space, 0, Pictures.photo(2400, 1800, 6))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("width", equalTo(1200))
                .body("height", equalTo(1600))
                .body("version", equalTo(1));
        photos.request()
                .get("/api/centre/spaces?limit=200")
                .then()
                .body(row + ".photo.version", equalTo(1))
                .body(row + ".version", equalTo(0));
        byte[] seen = photos.see(space, "").asByteArray();
        assertThat(latin(seen)).doesNotContain("Exif", "LaoWang");
        assertThat(ImageIO.read(new ByteArrayInputStream(seen)).getHeight()).isEqualTo(1600);
        assertThat(ImageIO.read(new ByteArrayInputStream(
                                photos.see(space, "?small=true&of=1").asByteArray()))
                        .getHeight())
                .isEqualTo(320);

        photos.put(space, 0, Pictures.jpeg(300, 200))
                .then()
                .statusCode(412)
                .body("type", containsString("version-conflict"));
        photos.put(space, 1, Pictures.png(300, 200)).then().statusCode(200).body("width", equalTo(300));
        photos.remove(space, 1).then().statusCode(412);
        photos.remove(space, 2)
                .then()
                .statusCode(200)
                .body("width", nullValue())
                .body("version", equalTo(3));
        photos.see(space, "").then().statusCode(404);
        photos.remove(space, 3).then().statusCode(404);
        photos.put(space, 3, Pictures.png(30, 20)).then().statusCode(200).body("version", equalTo(4));

        photos.request()
                .get("/api/centre/spaces/" + space + "/history")
                .then()
                .body("items.act", contains("photo", "photo-removed", "photo", "photo", "create"))
                .body(
                        "items.subject.unique()",
                        contains(AccountsInMemory.idOf(World.managerOf(CENTRE)).toString()));
        assertThat(photos.request().get("/api/centre/spaces/export?format=csv").asString())
                .contains("照片");
    }

    /** What is kept in a browser is asked for each time, by whoever may see the space, and is nothing but a picture. */
    @Test
    void itIsHandedOutAsAPictureAndNothingElse() {
        String space = photos.space();
        photos.put(space, 0, Pictures.jpeg(300, 200)).then().statusCode(200);

        Response shown = photos.see(space, "");
        shown.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cross-Origin-Resource-Policy", equalTo("same-origin"))
                .header("Content-Disposition", startsWith("inline"))
                .header("Content-Security-Policy", startsWith("default-src 'none'"));
        String tag = shown.header("ETag");
        Response again = photos.request().header("If-None-Match", tag).get("/api/centre/spaces/" + space + "/photo");
        again.then().statusCode(304).header("ETag", equalTo(tag)).header("Cache-Control", equalTo("private, no-cache"));
        assertThat(again.asByteArray()).isEmpty();
        // a problem is kept by nobody
        photos.see(photos.space(), "").then().statusCode(404).header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void sentTwiceItIsPutOnce() {
        String space = photos.space();
        String key = UUID.randomUUID().toString();
        byte[] picture = Pictures.jpeg(211, 99);
        for (int time = 0; time < 3; time++) {
            Photos.put(World.keyed(key, photos.request()), space, 0, picture)
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(1));
        }
        Photos.put(World.keyed(key, photos.request()), space, 0, Pictures.jpeg(212, 99))
                .then()
                .statusCode(422);
        assertThat(photos.ask("select uses from %s.blob b join %s.space_photo p on p.picture = b.sha256"
                        + " where p.space_id = '" + space + "'"))
                // whole and small are the same picture here
                .isEqualTo("2");
    }

    @Test
    void ofManyWhoPutOneAtOnceOneHasDoneSo() throws Exception {
        String space = photos.space();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 12)
                    .mapToObj(each -> threads.submit(() ->
                            photos.put(space, 0, Pictures.png(50 + each, 40)).statusCode()))
                    .toList();
            List<Integer> said = new java.util.ArrayList<>();
            for (var each : all) {
                said.add(each.get());
            }
            // two of a centre are received at once; others are asked to come again
            assertThat(said).containsOnlyOnce(200).isSubsetOf(200, 412, 429);
        }
    }

    static Stream<Arguments> noPictures() {
        byte[] jpeg = Pictures.photo(300, 200, 1);
        return Stream.of(
                Arguments.of("20,000 times 20,000", Pictures.hugePng(20_000, 20_000), 413, "5000 万像素", "50 million"),
                Arguments.of("11 MB", new byte[11 * 1024 * 1024], 413, "超过 10 MB", "10 MB"),
                Arguments.of(
                        "SVG",
                        Pictures.text("<svg xmlns='http://www.w3.org/2000/svg' onload='a()'/>"),
                        415,
                        "矢量图",
                        "SVG"),
                Arguments.of("HTML", Pictures.text("<html><script>alert(1)</script>"), 415, "网页", "page"),
                Arguments.of("polyglot", Pictures.andArchive(jpeg), 415, "夹带", "carries another file"),
                Arguments.of("truncated", Pictures.cut(jpeg), 415, "不完整", "not whole"),
                Arguments.of("WebP", Pictures.text("RIFF\0\0\0\0WEBPVP8 "), 415, "WebP", "WebP"),
                Arguments.of("HEIC", Pictures.text("\0\0\0\u0018ftypheic"), 415, "HEIC", "HEIC"),
                Arguments.of("GIF", Pictures.gif(30, 20), 415, "不是 JPEG 或 PNG", "neither"),
                Arguments.of("damaged", Pictures.hugePng(2_000, 2_000), 415, "无法读取", "cannot be read"),
                Arguments.of("nothing", new byte[0], 415, "不是 JPEG 或 PNG", "neither"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void noPictures(String what, byte[] file, int status, String zh, String en) {
        String space = photos.space();
        String before = photos.ask("select count(*) from %s.blob");
        photos.put(space, 0, file)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("messages.'zh-CN'.detail", containsString(zh))
                .body("messages.en.detail", containsString(en));
        photos.see(space, "").then().statusCode(404);
        assertThat(photos.ask("select count(*) from %s.blob")).as(what).isEqualTo(before);
    }
}
