package org.hearth.server.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hearth.testing.fuzz.Description.Operation;

/**
 * One request as a good client sends it, for a test to bend.
 *
 * @param target path and query
 * @param body empty if there is none
 * @param version what {@code If-Match} says, empty if there is none
 */
record Call(Operation operation, String token, String target, String body, String version, String key) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Call(Operation operation, String token, String target, String body, String version) {
        this(operation, token, target, body, version, UUID.randomUUID().toString());
    }

    Call by(String other) {
        return new Call(operation, other, target, body, version, key);
    }

    Call to(String other) {
        return new Call(operation, token, other, body, version, key);
    }

    /** Asks one thing more in the address. */
    Call asking(String parameter) {
        return to(target + (target.contains("?") ? "&" : "?") + parameter);
    }

    Call saying(String other) {
        return new Call(operation, token, target, other, version, key);
    }

    Call seen(String other) {
        return new Call(operation, token, target, body, other, key);
    }

    Call keyed(String other) {
        return new Call(operation, token, target, body, version, other);
    }

    /** The same once more, as something new. */
    Call anew() {
        return keyed(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return "%s %s %s %s".formatted(operation.method(), target, version, body);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** What came back. */
    record Answer(int status, String text) {
        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        JsonNode body() {
            return json(text);
        }

        /** What kind of problem it is, e.g. {@code not-found}; empty if it is none. */
        String problem() {
            return body().path("type").asText().replaceFirst(".*/", "");
        }

        /** The answer without the code that differs between any two problems. */
        String withoutCode() {
            return status + " " + text.replaceFirst("\"code\":\"[^\"]*\"", "\"code\":\"\"");
        }

        /** The fields it finds fault with. */
        Set<String> fields() {
            return StreamSupport.stream(body().path("violations").spliterator(), false)
                    .map(one -> one.path("field").asText())
                    .collect(Collectors.toSet());
        }
    }
}
