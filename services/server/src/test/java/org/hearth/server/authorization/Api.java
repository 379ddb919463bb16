package org.hearth.server.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearth.server.Management;

/** The operations the running application says it has. */
record Api(List<Operation> operations) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /** @param contentType of its body; empty if it takes none */
    record Operation(String id, String method, String path, String contentType) {
        boolean isWrite() {
            return !method.equals("GET");
        }

        boolean hasId() {
            return path.contains("{");
        }

        /** The path with {@code id} wherever it asks for one, and a day where it asks for a day. */
        String at(String id) {
            return path.replace("{day}", "2026-01-05").replaceAll("\\{[^}]*}", id);
        }
    }

    static Api running() {
        try {
            JsonNode document = new ObjectMapper()
                    .readTree(URI.create(Management.url() + "/openapi?format=json")
                            .toURL());
            List<Operation> operations = new ArrayList<>();
            for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    if (METHODS.contains(operation.getKey())) {
                        operations.add(operation(path.getKey(), operation.getKey(), operation.getValue()));
                    }
                }
            }
            return new Api(operations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation operation(String path, String method, JsonNode described) {
        JsonNode content = described.path("requestBody").path("content");
        return new Operation(
                described.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                content.isEmpty() ? "" : content.fieldNames().next());
    }
}
