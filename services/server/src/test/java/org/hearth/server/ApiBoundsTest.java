package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number, text and list that may be sent has its bounds in the API's description, and so in the code it is built from. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ApiBoundsTest {
    private static final Path BUILT = Path.of("target", "openapi", "openapi.json");

    /** A pattern that repeats without end bounds nothing. */
    private static final String ENDLESS = ".*(?<!\\\\)(\\*|\\+|\\{\\d+,}).*";

    private static final Set<String> BOUNDED_FORMATS = Set.of("uuid", "date", "date-time", "binary");

    @FromPlatform
    TestIssuer issuer;

    @Test
    void everyNumberTextAndListThatMayBeSentHasBounds() throws IOException {
        JsonNode api = new ObjectMapper().readTree(BUILT.toFile());
        Set<String> unbounded = new TreeSet<>();
        api.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    String id = operation.path("operationId").asText();
                    operation.path("parameters").forEach(parameter -> {
                        if (!parameter.path("in").asText().equals("header")) {
                            String name = id + " " + parameter.path("name").asText();
                            new Walk(api, unbounded).into(name, parameter.path("schema"));
                        }
                    });
                    operation
                            .path("requestBody")
                            .path("content")
                            .forEach(content -> new Walk(api, unbounded).into(id, content.path("schema")));
                }));

        assertThat(unbounded).isEmpty();
    }

    /** The twin: a schema that lacks a bound is found, at whatever depth. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"string\"}",
                "{\"type\":[\"string\",\"null\"]}",
                "{\"type\":\"string\",\"pattern\":\"[a-z]+\"}",
                "{\"type\":\"integer\",\"minimum\":1}",
                "{\"type\":\"number\",\"maximum\":1}",
                "{\"type\":\"array\",\"items\":{\"type\":\"boolean\"}}",
                "{\"type\":\"array\",\"maxItems\":2,\"items\":{\"type\":\"string\"}}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"null\"}]}}}",
            })
    void aSchemaWithoutABoundIsFound(String schema) throws IOException {
        Set<String> unbounded = new TreeSet<>();
        ObjectMapper mapper = new ObjectMapper();
        new Walk(mapper.createObjectNode(), unbounded).into("it", mapper.readTree(schema));

        assertThat(unbounded).hasSize(1);
    }

    @Test
    void aLongerParameterIsRefusedBesideItsName() {
        World world = new World(issuer);
        world.headquarters()
                .get("/api/headquarters/centres?q=" + "x".repeat(201))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("q"));
        world.headquarters()
                .get("/api/headquarters/centres/" + "x".repeat(201))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("slug"));
    }

    /** Goes through a schema and all it refers to, each once. */
    private record Walk(JsonNode api, Set<String> unbounded, Set<String> seen) {
        Walk(JsonNode api, Set<String> unbounded) {
            this(api, unbounded, new HashSet<>());
        }

        void into(String where, JsonNode schema) {
            if (schema.isMissingNode()) {
                return;
            }
            if (schema.has("$ref")) {
                String name = schema.get("$ref").asText().replaceFirst(".*/", "");
                if (seen.add(name)) {
                    into(where, api.path("components").path("schemas").path(name));
                }
                return;
            }
            for (String several : List.of("anyOf", "oneOf", "allOf")) {
                schema.path(several).forEach(one -> into(where, one));
            }
            if (!isBounded(schema)) {
                unbounded.add(where);
            }
            into(where + "[]", schema.path("items"));
            schema.path("properties").properties().forEach(one -> into(where + "." + one.getKey(), one.getValue()));
        }

        private static boolean isBounded(JsonNode schema) {
            if (is(schema, "integer") || is(schema, "number")) {
                return schema.has("minimum") && schema.has("maximum");
            }
            if (is(schema, "array")) {
                return schema.has("maxItems");
            }
            return !is(schema, "string")
                    || schema.has("maxLength")
                    || schema.has("enum")
                    || BOUNDED_FORMATS.contains(schema.path("format").asText())
                    || schema.has("pattern") && !schema.get("pattern").asText().matches(ENDLESS);
        }

        private static boolean is(JsonNode schema, String type) {
            JsonNode types = schema.path("type");
            if (!types.isArray()) {
                return types.asText().equals(type);
            }
            for (JsonNode one : types) {
                if (one.asText().equals(type)) {
                    return true;
                }
            }
            return false;
        }
    }
}
