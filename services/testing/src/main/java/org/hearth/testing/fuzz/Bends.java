package org.hearth.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.hearth.testing.fuzz.Description.Operation;
import org.hearth.testing.fuzz.Description.Parameter;

/** A good call of one operation, and every way in which it is bent. */
final class Bends {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "@@bent@@";

    private final Operation operation;
    private final Samples samples;
    private final Things things;

    Bends(Operation operation, Samples samples, Things things) {
        this.operation = operation;
        this.samples = samples;
        this.things = things;
    }

    /** A call as somebody would send it who means well. */
    Call good(RandomGenerator random) {
        String target = operation.path();
        String query = "";
        int version = 1;
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                String part = part(parameter, random);
                version = things.version(part);
                target = target.replace("{" + parameter.name() + "}", Oddities.encoded(part));
            } else if (Samples.isMeant(parameter.name())) {
                String value =
                        samples.of(parameter.schema(), parameter.name(), random).asText();
                query += (query.isEmpty() ? "?" : "&") + parameter.name() + "=" + Oddities.encoded(value);
            }
        }
        Map<String, String> headers = new TreeMap<>();
        headers.put("Accept", "application/json, */*");
        if (operation.isWrite()) {
            headers.put("Idempotency-Key", new UUID(random.nextLong(), random.nextLong()).toString());
            headers.put("If-Match", "\"" + version + "\"");
        }
        if (!operation.contentType().isEmpty()) {
            headers.put("Content-Type", operation.contentType());
        }
        return new Call(operation.id(), "", operation.method(), target + query, headers, body(random), "");
    }

    private String part(Parameter parameter, RandomGenerator random) {
        String known = things.any(operation.nounBefore(parameter.name()), random);
        return known == null
                ? samples.of(parameter.schema(), parameter.name(), random).asText()
                : known;
    }

    private String body(RandomGenerator random) {
        return switch (operation.contentType()) {
            case "" -> "";
            case "application/json" -> samples.of(operation.body(), "", random).toString();
            default -> "活动,日期,开始时间,结束时间\n太极,2026-03-02,09:00,10:00\n";
        };
    }

    /** Every way, in a fixed order. */
    List<UnaryOperator<Call>> all(RandomGenerator random) {
        List<UnaryOperator<Call>> ways = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            address(ways, parameter);
        }
        if (operation.contentType().equals("application/json")) {
            bodies(ways, random);
        } else if (!operation.contentType().isEmpty()) {
            files(ways);
        }
        for (Oddities.Header header : Oddities.headers()) {
            ways.add(call -> call.with(header.name(), header.value(), " header " + header.name()));
        }
        for (String tail :
                List.of("/", "//", ";x=1", "%00", "?%", "?limit=%zz", "?x=%ff", "?" + "a&".repeat(500), "#x")) {
            ways.add(call -> call.target(call.target() + tail, " address"));
        }
        ways.add(call -> call.as(""));
        return ways;
    }

    private void address(List<UnaryOperator<Call>> ways, Parameter parameter) {
        for (String odd : Oddities.address()) {
            switch (parameter.in()) {
                case "path" ->
                    ways.add(call -> call.target(inPath(call.target(), parameter.name(), odd), " " + parameter.name()));
                case "query" ->
                    ways.add(call -> call.target(asked(call.target(), parameter.name(), odd), " " + parameter.name()));
                default -> {
                    // headers are bent below, whoever takes them
                }
            }
        }
        if (parameter.name().equals("cursor")) {
            for (String odd : Cursors.odd()) {
                ways.add(call -> call.target(asked(call.target(), "cursor", odd), " cursor"));
            }
        }
    }

    private String inPath(String target, String name, String odd) {
        String[] described = operation.path().split("/");
        String[] parts = target.split("\\?", 2)[0].split("/");
        for (int i = 0; i < Math.min(parts.length, described.length); i++) {
            if (described[i].equals("{" + name + "}")) {
                parts[i] = odd;
            }
        }
        return String.join("/", parts) + (target.contains("?") ? target.substring(target.indexOf('?')) : "");
    }

    /** With one word of the query set to something else. */
    private static String asked(String target, String name, String value) {
        String without = target.replaceFirst("([?&])" + name + "=[^&]*&?", "$1").replaceFirst("[?&]$", "");
        return without + (without.contains("?") ? "&" : "?") + name + "=" + value;
    }

    private void bodies(List<UnaryOperator<Call>> ways, RandomGenerator random) {
        int nodes = bodiesOf(samples.of(operation.body(), "", random)).size();
        for (int node = 0; node < nodes; node++) {
            int at = node;
            for (String odd : Oddities.json()) {
                ways.add(call -> call.body(replaced(call.body(), at, odd), " node " + at));
            }
            ways.add(call -> call.body(without(call.body(), at), " without node " + at));
        }
        for (String tail : List.of("x", "{}", "]", "\u0000", " 1", ",", "/* */", "\uFEFF")) {
            ways.add(call -> call.body(call.body() + tail, " after the end"));
        }
        ways.add(call -> call.body("", " no body"));
        ways.add(call -> call.body("\uFEFF" + call.body(), " before the start"));
        ways.add(call -> call.body(call.body().substring(0, call.body().length() / 2), " cut"));
        ways.add(call -> call.body(call.body().replaceFirst("\\{", "{\"unknown\":{\"x\":[1]},"), " unknown field"));
        ways.add(call -> call.body(call.body().replaceFirst("\\{(\"[^\"]*\"):", "{$1:null,$1:"), " twice"));
        ways.add(call -> call.body(" ".repeat(300_000) + call.body(), " long"));
    }

    private static void files(List<UnaryOperator<Call>> ways) {
        for (String odd : List.of(
                "",
                "\u0000",
                "PK\u0003\u0004x",
                "PK\u0005\u0006" + "\u0000".repeat(18),
                "a,b\n\"",
                ",".repeat(50_000),
                "a\n".repeat(10_000),
                "\uFEFF=1+1,标题\n")) {
            ways.add(call -> call.body(odd, " file"));
        }
    }

    private record Place(JsonNode parent, String key) {
        void set(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set(key, value);
            } else if (parent instanceof ArrayNode array) {
                array.set(Integer.parseInt(key), value);
            }
        }

        void remove() {
            if (parent instanceof ObjectNode object) {
                object.remove(key);
            } else if (parent instanceof ArrayNode array) {
                array.remove(Integer.parseInt(key));
            }
        }
    }

    /** The whole body first, then each node within, parents first. */
    private static List<Place> bodiesOf(JsonNode body) {
        ArrayNode root = JsonNodeFactory.instance.arrayNode().add(body);
        List<Place> places = new ArrayList<>();
        collect(root, places);
        return places;
    }

    private static void collect(JsonNode node, List<Place> places) {
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> places.add(new Place(node, name)));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                places.add(new Place(node, Integer.toString(i)));
            }
        }
        node.forEach(child -> collect(child, places));
    }

    private static String replaced(String body, int at, String odd) {
        return changed(body, at, place -> place.set(TextNode.valueOf(MARK))).replace("\"" + MARK + "\"", odd);
    }

    private static String without(String body, int at) {
        return changed(body, at, Place::remove);
    }

    private static String changed(String body, int at, java.util.function.Consumer<Place> change) {
        try {
            List<Place> places = bodiesOf(JSON.readTree(body));
            if (places.isEmpty()) {
                return body;
            }
            JsonNode root = places.getFirst().parent();
            change.accept(places.get(Math.min(at, places.size() - 1)));
            return root.isEmpty() ? "" : root.get(0).toString();
        } catch (IOException e) {
            // bent before, so that it is no JSON any more
            return body;
        }
    }
}
