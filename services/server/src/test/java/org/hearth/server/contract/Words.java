package org.hearth.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearth.server.contract.Call.Answer;
import org.hearth.testing.fuzz.Description;
import org.hearth.testing.fuzz.Description.Operation;

/** Holds an answer against the words its description lists: a page is written for those and no others. */
record Words(Description description) {
    /** @return what the answer says that is not listed, as {@code field: word}; most answers say nothing strange */
    List<String> strange(Operation operation, Answer answer) {
        List<String> found = new ArrayList<>();
        JsonNode described = description
                .document()
                .path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT))
                .path("responses")
                .path(String.valueOf(answer.status()))
                .path("content")
                .path("application/json")
                .path("schema");
        look(described, answer.body(), operation.id(), found);
        return found;
    }

    private void look(JsonNode named, JsonNode value, String where, List<String> found) {
        JsonNode schema = description.resolve(named);
        if (schema.has("enum") && !lists(schema.path("enum"), value)) {
            found.add(where + ": " + value.asText());
        }
        if (value.isArray()) {
            value.forEach(each -> look(schema.path("items"), each, where, found));
        }
        schema.path("properties")
                .properties()
                .forEach(property -> look(
                        property.getValue(), value.path(property.getKey()), where + "." + property.getKey(), found));
    }

    private static boolean lists(JsonNode words, JsonNode value) {
        if (value.isMissingNode()) {
            return true;
        }
        for (JsonNode word : words) {
            if (word.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
