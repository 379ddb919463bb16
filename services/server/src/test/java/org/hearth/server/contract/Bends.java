package org.hearth.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.testing.fuzz.Description;

/** All the ways to be just within and just outside of what a schema allows, each in one place of a good body. */
final class Bends {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String WORDS = "[\\w-]+(\\|[\\w-]+)*";

    /** A body of so many elements would be refused for its own length. */
    private static final int MOST_ELEMENTS = 2_000;

    /**
     * One way.
     *
     * @param at where it is bent, as a JSON pointer
     * @param fits whether it is still allowed
     */
    record Bend(String at, String how, JsonNode value, boolean fits) {
        /** As answers name the field. */
        String field() {
            return at.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
        }
    }

    private final Description description;
    private final List<Bend> found = new ArrayList<>();

    private Bends(Description description) {
        this.description = description;
    }

    static List<Bend> of(Description description, JsonNode schema, JsonNode good) {
        Bends bends = new Bends(description);
        bends.into("", schema, good);
        return bends.found;
    }

    private void into(String at, JsonNode named, JsonNode good) {
        JsonNode schema = description.resolve(named);
        if (good.isObject()) {
            refused(at + "/nobodyKnowsThis", "unknown", JSON.numberNode(1));
            schema.path("properties")
                    .properties()
                    .forEach(one -> property(at, schema, one.getKey(), one.getValue(), good));
        } else if (good.isArray() && !good.isEmpty()) {
            value(at + "/0", schema.path("items"), good.get(0));
        }
    }

    private void property(String at, JsonNode owner, String name, JsonNode named, JsonNode good) {
        String here = at + "/" + name;
        boolean required = Stream.iterate(0, index -> index + 1)
                .limit(owner.path("required").size())
                .anyMatch(index -> owner.path("required").get(index).asText().equals(name));
        boolean nullable = isNullable(named);
        bend(here, "null", JSON.nullNode(), nullable);
        if (required != nullable) {
            // else it is of an answer too, which leaves nothing out
            bend(here, "left out", MissingNode.getInstance(), !required);
        }
        value(here, named, good.path(name));
    }

    private void value(String here, JsonNode named, JsonNode good) {
        JsonNode schema = description.resolve(named);
        switch (type(schema)) {
            case "string" ->
                text(
                        here,
                        schema,
                        named.path("$ref").asText() + schema.path("format").asText());
            case "integer", "number" -> number(here, schema);
            case "boolean" -> refused(here, "no boolean", JSON.textNode("x"));
            case "array" -> array(here, schema, good);
            default -> refused(here, "no object", JSON.textNode("x"));
        }
        into(here, schema, good);
    }

    private static boolean isNullable(JsonNode schema) {
        return schema.path("type").toString().contains("\"null\"")
                || schema.path("anyOf").toString().contains("\"null\"");
    }

    private static String type(JsonNode schema) {
        for (JsonNode one : schema.path("type")) {
            if (!one.asText().equals("null")) {
                return one.asText();
            }
        }
        return schema.path("type").asText("object");
    }

    private void text(String here, JsonNode schema, String kind) {
        String pattern = schema.path("pattern").asText();
        refused(here, "no text", JSON.numberNode(5));
        if (schema.has("enum") || pattern.matches(WORDS)) {
            List<String> words = new ArrayList<>(List.of(pattern.split("\\|")));
            schema.path("enum").valueStream().filter(word -> !word.isNull()).forEach(word -> words.add(word.asText()));
            words.stream()
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> bend(here, "a word", JSON.textNode(word), true));
            refused(here, "another word", JSON.textNode("nonsense"));
        } else if (kind.endsWith("UUID") || kind.endsWith("uuid")) {
            refused(here, "no id", JSON.textNode("x"));
        } else if (kind.contains("Date") || kind.startsWith("date")) {
            refused(here, "no date", JSON.textNode("x"));
            refused(here, "too long ago", JSON.textNode("0001-01-01" + (kind.contains("ime") ? "T00:00" : "")));
        } else {
            if (!pattern.isEmpty()) {
                refused(here, "not of the pattern", JSON.textNode(pattern.equals("\\S") ? " " : "?<"));
            }
            if (schema.has("maxLength")) {
                int most = schema.get("maxLength").asInt();
                bend(here, "at its limit", JSON.textNode("x".repeat(most)), true);
                refused(here, "past its limit", JSON.textNode("x".repeat(most + 1)));
            }
            if (schema.path("minLength").asInt(0) > 0) {
                refused(
                        here,
                        "too short",
                        JSON.textNode("x".repeat(schema.get("minLength").asInt() - 1)));
            }
        }
    }

    private void number(String here, JsonNode schema) {
        refused(here, "no number", JSON.textNode("x"));
        refused(here, "a fraction too fine", JSON.numberNode(new BigDecimal("1.234567")));
        BigDecimal least = schema.get("minimum").decimalValue();
        BigDecimal most = schema.get("maximum").decimalValue();
        bend(here, "at its least", JSON.numberNode(least), true);
        bend(here, "at its most", JSON.numberNode(most), true);
        refused(here, "below its least", JSON.numberNode(least.subtract(BigDecimal.ONE)));
        refused(here, "above its most", JSON.numberNode(most.add(BigDecimal.ONE)));
    }

    private void array(String here, JsonNode schema, JsonNode good) {
        refused(here, "no list", JSON.textNode("x"));
        int most = schema.path("maxItems").asInt();
        if (!good.isEmpty() && most < MOST_ELEMENTS) {
            ArrayNode many = JSON.arrayNode();
            Stream.generate(() -> good.get(0)).limit(most + 1L).forEach(many::add);
            refused(here, "too many", many);
        }
        if (schema.path("minItems").asInt(0) > 0) {
            refused(here, "too few", JSON.arrayNode());
        }
    }

    private void refused(String at, String how, JsonNode value) {
        bend(at, how, value, false);
    }

    private void bend(String at, String how, JsonNode value, boolean fits) {
        found.add(new Bend(at, how, value, fits));
    }
}
