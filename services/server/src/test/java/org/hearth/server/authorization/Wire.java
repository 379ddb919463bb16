package org.hearth.server.authorization;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hearth.server.authorization.Api.Operation;

/** Sends a request exactly as written: nothing in the path is tidied up on the way. */
final class Wire {
    private static final int LONGEST = 1_000_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base = RestAssured.baseURI + ":" + RestAssured.port;

    /** @param type media type of the body, empty if there is none */
    record Answer(int status, String type, String body) {
        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** What kind of problem it is, e.g. {@code not-allowed}; empty if it is none. */
        String problem() {
            return body.replaceFirst("(?s).*\"type\":\"https://hearth.dev/problems/([a-z-]+)\".*|.*", "$1");
        }

        /** The body without the code that differs between any two problems. */
        String bodyWithoutCode() {
            return body.replaceFirst("\"code\":\"[^\"]*\"", "\"code\":\"\"");
        }
    }

    /** The whole address of a path. */
    String address(String path) {
        return base + path;
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** An operation with all that a good client sends, but for the token when it is empty. */
    Answer call(Operation operation, String path, String token, String body) {
        HttpRequest.Builder request = request(operation.method(), path, operation.contentType(), body)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("X-Hearth-Csrf", "1")
                .header("If-Match", "\"999\"");
        return send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
    }

    HttpRequest.Builder request(String method, String path, String contentType, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return contentType.isEmpty() ? request : request.header("Content-Type", contentType);
    }

    Answer send(HttpRequest.Builder request) {
        return answer(exchange(request));
    }

    HttpResponse<InputStream> exchange(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static Answer answer(HttpResponse<InputStream> response) {
        String type = response.headers().firstValue("content-type").orElse("");
        try (InputStream stream = response.body()) {
            // a stream of events has no end to wait for
            byte[] bytes = type.startsWith("text/event-stream") ? new byte[0] : stream.readNBytes(LONGEST);
            return new Answer(response.statusCode(), type, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
