package org.hearth.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The operations an OpenAPI description names: an operation is covered the moment it is described. */
public record Description(List<Operation> operations, JsonNode document) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /**
     * One operation.
     *
     * @param contentType of its body, empty if it takes none
     * @param body schema of the body, missing if it takes none
     * @param declared statuses its description names
     */
    public record Operation(
            String id,
            String method,
            String path,
            List<Parameter> parameters,
            String contentType,
            JsonNode body,
            Set<Integer> declared) {
        /** Whether it may change something. */
        public boolean isWrite() {
            return !method.equals("GET");
        }

        /** What is listed or acted on: the last word of the path before {@code parameter}. */
        String nounBefore(String parameter) {
            return lastWord(path.substring(0, path.indexOf("{" + parameter + "}")));
        }

        String noun() {
            return lastWord(path);
        }

        private static String lastWord(String path) {
            String words = path.replaceAll("/\\{[^}]*}", "").replaceAll("/$", "");
            return words.substring(words.lastIndexOf('/') + 1);
        }
    }

    /** @param in {@code path}, {@code query} or {@code header} */
    public record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /** Reads a description in JSON. */
    public static Description of(String json) {
        try {
            JsonNode document = new ObjectMapper().readTree(json);
            List<Operation> operations = new ArrayList<>();
            for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
                for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
                    if (METHODS.contains(one.getKey())) {
                        operations.add(operation(path.getKey(), one.getKey(), path.getValue(), one.getValue()));
                    }
                }
            }
            return new Description(operations, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation operation(String path, String method, JsonNode item, JsonNode described) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode source : List.of(item.path("parameters"), described.path("parameters"))) {
            source.forEach(one -> parameters.add(new Parameter(
                    one.path("name").asText(),
                    one.path("in").asText(),
                    one.path("required").asBoolean(),
                    one.path("schema"))));
        }
        Set<Integer> declared = new HashSet<>();
        described.path("responses").fieldNames().forEachRemaining(status -> {
            if (status.matches("\\d{3}")) {
                declared.add(Integer.valueOf(status));
            }
        });
        JsonNode content = described.path("requestBody").path("content");
        String type = content.isEmpty() ? "" : content.fieldNames().next();
        return new Operation(
                described.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                type,
                type.isEmpty() ? MissingNode.getInstance() : content.path(type).path("schema"),
                declared);
    }

    /** The schema itself, where it is only named. */
    public JsonNode resolve(JsonNode schema) {
        if (schema.has("$ref")) {
            String ref = schema.path("$ref").asText();
            return resolve(document.at(ref.substring(1)));
        }
        for (JsonNode one : schema.path("anyOf")) {
            JsonNode resolved = resolve(one);
            if (!resolved.path("type").asText().equals("null")) {
                return resolved;
            }
        }
        return schema;
    }
}
