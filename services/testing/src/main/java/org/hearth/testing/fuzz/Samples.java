package org.hearth.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes a value that a schema allows, as good as can be guessed: what a person would send who means well. */
public final class Samples {
    /** Knows things that exist. */
    @FunctionalInterface
    public interface Known {
        /** @return id of a thing, by the name of the field that asks for it ({@code activityId}); null if none is known */
        @Nullable
        String any(String name, RandomGenerator random);
    }

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What no schema says, by the name of a field. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("timeZone", "\"Asia/Shanghai\""),
            Map.entry("currency", "\"CNY\""),
            Map.entry("starts", "\"2026-01-01\""),
            Map.entry("ends", "\"2026-12-31\""),
            Map.entry("from", "\"2026-02-01\""),
            Map.entry("to", "\"2026-02-28\""),
            Map.entry("openedOn", "\"2026-01-01\""),
            Map.entry("bookable", "\"residents\""),
            Map.entry("party", "\"staff\""),
            Map.entry("retiredOn", "\"2100-12-31\""),
            Map.entry("validFrom", "\"2026-01-01\""),
            Map.entry("startsAt", "\"2026-02-02T09:00\""),
            Map.entry("endsAt", "\"2026-02-02T10:00\""),
            Map.entry("birthYear", "1950"),
            Map.entry("heads", "1"),
            Map.entry("filename", "\"a.csv\""),
            Map.entry("level", "\"district\""),
            Map.entry("active", "true"),
            Map.entry("mon", "[[\"09:00\",\"17:00\"]]"));

    private final Description description;
    private final Known known;
    private final String word;
    private final AtomicInteger count = new AtomicInteger();

    /** @param word what slugs and addresses begin with, so that two who make samples do not meet */
    public Samples(Description description, Known known, String word) {
        this.description = description;
        this.known = known;
        this.word = word;
    }

    /** Whether this name is worth saying even where it may be left out. */
    static boolean isMeant(String name) {
        return MEANT.containsKey(name);
    }

    /** A value for the field of that name. */
    public JsonNode of(JsonNode schema, String name, RandomGenerator random) {
        JsonNode resolved = description.resolve(schema);
        if (MEANT.containsKey(name)) {
            return read(MEANT.get(name));
        }
        return switch (type(resolved)) {
            case "object" -> object(resolved, random);
            case "array" -> array(resolved, name, random);
            case "integer" -> JSON.numberNode(resolved.path("minimum").asInt(1));
            case "number" -> JSON.numberNode(resolved.path("minimum").decimalValue());
            case "boolean" -> JSON.booleanNode(false);
            default -> JSON.textNode(text(schema, resolved, name, random));
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        for (JsonNode one : type) {
            if (!one.asText().equals("null")) {
                return one.asText();
            }
        }
        return type.asText(schema.has("properties") ? "object" : "string");
    }

    private ObjectNode object(JsonNode schema, RandomGenerator random) {
        ObjectNode object = JSON.objectNode();
        schema.path("properties")
                .properties()
                .forEach(property -> object.set(property.getKey(), of(property.getValue(), property.getKey(), random)));
        // a head count of somebody known, or of many unknown: not both
        if (object.has("method") && object.has("residentId")) {
            object.remove(object.path("method").asText().equals("TALLY") ? "residentId" : "heads");
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, String name, RandomGenerator random) {
        ArrayNode array = JSON.arrayNode();
        if (schema.path("minItems").asInt(0) > 0
                || type(description.resolve(schema.path("items"))).equals("object")) {
            array.add(of(schema.path("items"), name, random));
        }
        return array;
    }

    private String text(JsonNode schema, JsonNode resolved, String name, RandomGenerator random) {
        String found = known.any(name, random);
        String of = schema.path("$ref").asText(resolved.path("format").asText());
        if (of.endsWith("UUID") || of.equals("uuid")) {
            return found == null ? "00000000-0000-7000-8000-000000000000" : found;
        }
        if (of.endsWith("LocalDate") || of.equals("date")) {
            return "2026-02-02";
        }
        int number = count.incrementAndGet();
        if (name.toLowerCase(java.util.Locale.ROOT).endsWith("email")) {
            return word + number + "@example.org";
        }
        if (name.equals("slug")) {
            return word + "_" + number;
        }
        if (resolved.has("enum")) {
            // null is among the words where the field may be null
            List<String> words = resolved.path("enum")
                    .valueStream()
                    .filter(word -> !word.isNull())
                    .map(JsonNode::asText)
                    .toList();
            return words.get(random.nextInt(words.size()));
        }
        String pattern = resolved.path("pattern").asText();
        if (pattern.matches("[\\w-]+(\\|[\\w-]+)*")) {
            String[] words = pattern.split("\\|");
            return words[random.nextInt(words.length)];
        }
        return found == null ? "测试 " + number : found;
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
