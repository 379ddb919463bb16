package org.hearth.files.store;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.kernel.Sha256;

/**
 * A store in a bucket of S3, or of what speaks as it does: {@code <tenant>/<digest>}, addressed by path. What the bucket answers is
 * read no further than it is expected to be long.
 */
final class S3Store implements BlobStore {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 3;
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;
    private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");
    private static final byte[] NOTHING = {};

    private final URI bucket;
    private final S3Signature signature;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param bucket its address, {@code https://s3.example.com/bucket} */
    S3Store(URI bucket, S3Signature signature, Clock clock) {
        this.bucket = bucket;
        this.signature = signature;
        this.clock = clock;
    }

    @Override
    public String put(String tenant, byte[] content) {
        Place place = new Place(tenant, Sha256.of(content));
        expect(send("PUT", key(place), Map.of("content-type", "application/octet-stream"), content), OK);
        return place.sha256();
    }

    @Override
    public Optional<byte[]> get(String tenant, String sha256) {
        HttpResponse<byte[]> answer = send("GET", key(new Place(tenant, sha256)), Map.of(), NOTHING);
        if (answer.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        expect(answer, OK);
        return Kept.asCalled(answer.body(), tenant, sha256);
    }

    @Override
    public void remove(String tenant, String sha256) {
        delete(new Place(tenant, sha256));
    }

    private void delete(Place place) {
        expect(send("DELETE", key(place), Map.of(), NOTHING), OK, NO_CONTENT, NOT_FOUND);
    }

    /** In pages, each of which is gone when the next is asked for. */
    @Override
    public void removeAll(String tenant) {
        String prefix = Place.checked(tenant) + "/";
        String query = "?list-type=2&prefix=" + S3Signature.encoded(prefix);
        List<String> found = listed(query, prefix);
        while (!found.isEmpty()) {
            found.forEach(sha256 -> delete(new Place(tenant, sha256)));
            found = listed(query, prefix);
        }
    }

    private List<String> listed(String query, String prefix) {
        HttpResponse<byte[]> answer = send("GET", query, Map.of(), NOTHING);
        expect(answer, OK);
        return KEY.matcher(new String(answer.body(), StandardCharsets.UTF_8))
                .results()
                .map(key -> key.group(1))
                .map(key -> key.startsWith(prefix) ? key.substring(prefix.length()) : key)
                .toList();
    }

    private static String key(Place place) {
        return "/" + place.tenant() + "/" + place.sha256();
    }

    /** All of these may be sent again: each has the same effect however often it arrives. */
    private HttpResponse<byte[]> send(String method, String target, Map<String, String> more, byte[] body) {
        IOException last = new IOException("no attempt");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                HttpResponse<byte[]> answer = once(method, URI.create(bucket + target), more, body);
                if (answer.statusCode() < SERVER && answer.statusCode() != TOO_MANY) {
                    return answer;
                }
                last = new IOException("status " + answer.statusCode());
            } catch (IOException e) {
                last = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Away("interrupted", e);
            }
        }
        throw new Away("the bucket gave no answer", last);
    }

    private HttpResponse<byte[]> once(String method, URI address, Map<String, String> more, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        signature.headers(method, address, more, body, clock.instant()).forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static void expect(HttpResponse<byte[]> answer, Integer... good) {
        if (!List.of(good).contains(answer.statusCode())) {
            Log.errorf("the bucket answered %d %s", answer.statusCode(), code(answer.body()));
            throw new Away("the bucket refused");
        }
    }

    /** The word for what was wrong; what else it says may hold keys. */
    private static String code(byte[] body) {
        Matcher code = Pattern.compile("<Code>(\\w{1,60})</Code>").matcher(new String(body, StandardCharsets.UTF_8));
        return code.find() ? code.group(1) : "";
    }
}
