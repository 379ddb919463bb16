package org.hearth.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The public API as one person in one organisation. A service that is away for a moment is waited for. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final int TRIES = 40;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration TOKEN_USED = Duration.ofMinutes(4);

    private final String url;
    private final Supplier<String> login;
    private String token = "";
    private long tokenAt;

    /** @param login signs in and gives a token */
    public Api(String url, Supplier<String> login) {
        this.url = url;
        this.login = login;
    }

    /** The API said no; the message is what it said. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String what, int status, String body) {
            super(what + ": " + status + " " + body);
        }
    }

    /** Asks for what a path names. */
    public JsonNode get(String path) throws InterruptedException {
        return send("GET", path, null, BodyPublishers.noBody(), null);
    }

    /** @return all items of a list, page by page */
    List<JsonNode> all(String path) throws InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String more = "";
        do {
            JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=200" + more);
            page.path("items").forEach(items::add);
            more = page.path("nextCursor").isTextual()
                    ? "&cursor="
                            + java.net.URLEncoder.encode(
                                    page.get("nextCursor").asText(), java.nio.charset.StandardCharsets.UTF_8)
                    : "";
        } while (!more.isEmpty());
        return items;
    }

    /** Sends JSON, or nothing. */
    public JsonNode post(String path, @Nullable JsonNode body) throws InterruptedException {
        return body == null
                ? send("POST", path, null, BodyPublishers.noBody(), null)
                : send("POST", path, "application/json", BodyPublishers.ofString(body.toString()), null);
    }

    /** Posts to something that was seen at {@code version}. */
    JsonNode postSeen(String path, int version) throws InterruptedException {
        return send("POST", path, null, BodyPublishers.noBody(), version);
    }

    /** As {@link #postSeen}, with words. */
    JsonNode postSeen(String path, int version, JsonNode body) throws InterruptedException {
        return send("POST", path, "application/json", BodyPublishers.ofString(body.toString()), version);
    }

    /** Writes anew what was seen at {@code version}. */
    JsonNode put(String path, int version, JsonNode body) throws InterruptedException {
        return send("PUT", path, "application/json", BodyPublishers.ofString(body.toString()), version);
    }

    JsonNode upload(String path, byte[] file) throws InterruptedException {
        return send("POST", path, "application/octet-stream", BodyPublishers.ofByteArray(file), null);
    }

    private JsonNode send(
            String method, String path, @Nullable String type, BodyPublisher body, @Nullable Integer version)
            throws InterruptedException {
        // one key for all tries: a write whose answer was lost is not done twice
        String key = UUID.randomUUID().toString();
        String trouble = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (attempt > 0) {
                Thread.sleep(PAUSE.toMillis());
            }
            try {
                HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", "Bearer " + token())
                        .header("Accept", "application/json")
                        .method(method, body);
                if (!method.equals("GET")) {
                    request.header("Idempotency-Key", key);
                }
                if (type != null) {
                    request.header("Content-Type", type);
                }
                if (version != null) {
                    request.header("If-Match", "\"" + version + "\"");
                }
                HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
                int status = response.statusCode();
                if (status / 100 == 2) {
                    return JSON.readTree(response.body());
                }
                trouble = method + " " + path + ": " + status + " " + response.body();
                if (status == 401) {
                    forget();
                } else if (status != 503 && status != 502 && status != 429) {
                    throw new Refused(method + " " + path, status, response.body());
                }
            } catch (IOException | java.io.UncheckedIOException | IllegalArgumentException e) {
                // the server or the identity provider is being restarted
                trouble = method + " " + path + ": " + e;
            }
        }
        throw new IllegalStateException(trouble);
    }

    private synchronized String token() {
        if (token.isEmpty() || System.nanoTime() - tokenAt > TOKEN_USED.toNanos()) {
            token = login.get();
            tokenAt = System.nanoTime();
        }
        return token;
    }

    private synchronized void forget() {
        token = "";
    }
}
