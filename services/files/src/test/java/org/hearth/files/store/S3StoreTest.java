package org.hearth.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.kernel.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bucket as S3 keeps one, that takes nothing that is not signed, body and all, and lists two at a time. */
class S3StoreTest {
    private static final String BUCKET = "/hearth-blobs";
    private static final S3Signature OURS = new S3Signature("key", "secret-of-ours-4711", "cn-east-3");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern AUTHORIZATION =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=key/[^,]+,SignedHeaders=([^,]+),Signature=[0-9a-f]{64}");

    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);
    private static final String OF_HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final AtomicInteger failing = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private BlobStore store;

    @BeforeEach
    void aBucket() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        store = store(OURS);
    }

    private BlobStore store(S3Signature signature) {
        URI bucket = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + BUCKET);
        return new S3Store(bucket, signature, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                say(exchange, 503, "<Error><Code>SlowDown</Code></Error>");
            } else if (!isSigned(exchange, body)) {
                say(exchange, 403, "<Error><Code>SignatureDoesNotMatch</Code><StringToSign>…</StringToSign></Error>");
            } else {
                serve(exchange, body);
            }
        }
    }

    /** Reckoned anew with the secret, from what arrived: method, address, the headers it names, the body. */
    private static boolean isSigned(HttpExchange exchange, byte[] body) {
        String said = first(exchange, "authorization");
        Matcher parts = AUTHORIZATION.matcher(said);
        if (!parts.matches() || !first(exchange, "x-amz-content-sha256").equals(Sha256.of(body))) {
            return false;
        }
        Map<String, String> more = new TreeMap<>();
        for (String name : parts.group(1).split(";")) {
            if (!List.of("host", "x-amz-content-sha256", "x-amz-date").contains(name)) {
                more.put(name, first(exchange, name));
            }
        }
        URI address = URI.create("http://" + first(exchange, "host") + exchange.getRequestURI());
        Instant moment = MOMENT.parse(first(exchange, "x-amz-date"), Instant::from);
        Map<String, String> wanted = OURS.headers(exchange.getRequestMethod(), address, more, body, moment);
        return said.equals(wanted.get("authorization"))
                && Math.abs(moment.until(Instant.now(), java.time.temporal.ChronoUnit.SECONDS)) < 60;
    }

    private static String first(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private void serve(HttpExchange exchange, byte[] body) throws IOException {
        String key = exchange.getRequestURI().getPath().substring(BUCKET.length());
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(key, body);
                say(exchange, 200, "");
            }
            case "DELETE" -> {
                objects.remove(key);
                say(exchange, 204, "");
            }
            default -> {
                if (key.isEmpty()) {
                    list(exchange);
                } else if (objects.containsKey(key)) {
                    send(exchange, 200, objects.get(key));
                } else {
                    say(exchange, 404, "<Error><Code>NoSuchKey</Code></Error>");
                }
            }
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        String prefix = exchange.getRequestURI().getQuery().replaceFirst(".*prefix=", "");
        StringBuilder found = new StringBuilder();
        objects.keySet().stream()
                .map(key -> key.substring(1))
                .filter(key -> key.startsWith(prefix))
                .limit(2)
                .forEach(key -> found.append("<Contents><Key>").append(key).append("</Key></Contents>"));
        say(exchange, 200, "<ListBucketResult>" + found + "</ListBucketResult>");
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Test
    void aContentIsKeptUnderItsDigestAndReadUntilItIsRemoved() {
        assertThat(store.put("centre_a", HELLO)).isEqualTo(OF_HELLO);
        assertThat(objects.keySet()).containsExactly("/centre_a/" + OF_HELLO);
        assertThat(store.get("centre_a", OF_HELLO)).hasValue(HELLO);
        assertThat(store.get("centre_b", OF_HELLO)).isEmpty();
        store.remove("centre_a", OF_HELLO);
        store.remove("centre_a", OF_HELLO);
        assertThat(store.get("centre_a", OF_HELLO)).isEmpty();
    }

    @Test
    void allThatATenantHasIsRemovedAndNothingOfAnother() {
        for (int each = 0; each < 5; each++) {
            store.put("centre_a", new byte[] {(byte) each});
        }
        store.put("centre_ab", HELLO);
        store.removeAll("centre_a");
        assertThat(objects.keySet()).containsExactly("/centre_ab/" + OF_HELLO);
    }

    @Test
    void whatIsNotAnyMoreWhatItIsCalledIsNotHandedOut() {
        store.put("centre_a", HELLO);
        objects.replaceAll((key, content) -> Arrays.copyOf(content, 3));
        assertThat(store.get("centre_a", OF_HELLO)).isEmpty();
    }

    @Test
    void aBucketThatIsBusyIsAskedAgainAndOneThatStaysSoIsAway() {
        failing.set(2);
        assertThat(store.put("centre_a", HELLO)).isEqualTo(OF_HELLO);
        failing.set(3);
        assertThatThrownBy(() -> store.get("centre_a", OF_HELLO)).isInstanceOf(BlobStore.Away.class);
        assertThat(store.get("centre_a", OF_HELLO)).hasValue(HELLO);
    }

    @Test
    void aBucketThatDoesNotAnswerIsAway() {
        server.stop(0);
        assertThatThrownBy(() -> store.put("centre_a", HELLO)).isInstanceOf(BlobStore.Away.class);
    }

    /** The twin: with another secret, the same calls are refused, once each and without a word of the secret. */
    @Test
    void withAnotherSecretNothingIsTakenOrGiven() {
        store.put("centre_a", HELLO);
        BlobStore stranger = store(new S3Signature("key", "another-secret-4711", "cn-east-3"));
        asked.set(0);
        assertThatThrownBy(() -> stranger.get("centre_a", OF_HELLO))
                .isInstanceOf(BlobStore.Away.class)
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> stranger.put("centre_a", new byte[] {1})).isInstanceOf(BlobStore.Away.class);
        assertThatThrownBy(() -> stranger.remove("centre_a", OF_HELLO)).isInstanceOf(BlobStore.Away.class);
        assertThat(asked).hasValue(3);
        assertThat(objects).hasSize(1);
    }

    @Test
    void whatIsNoDigestLeadsNowhere() {
        assertThatThrownBy(() -> store.get("centre_a", "../centre_b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.removeAll("")).isInstanceOf(IllegalArgumentException.class);
        assertThat(asked).hasValue(0);
    }
}
