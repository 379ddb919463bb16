package org.hearth.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearth.server.contract.Call.Answer;
import org.hearth.testing.fuzz.Description;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Description DESCRIPTION = Description.of("""
            {"paths": {"/api/things": {"get": {"operationId": "listThings", "responses": {"200": {"content":
              {"application/json": {"schema": {"$ref": "#/components/schemas/Things"}}}}}}}},
             "components": {"schemas": {
               "Things": {"type": "object", "properties": {"items": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}}},
               "Thing": {"type": "object", "properties": {
                 "state": {"type": "string", "enum": ["open", "closed"]},
                 "sex": {"type": ["string", "null"], "enum": ["female", "male", null]}}}}}}
            """);

    private static java.util.List<String> strange(String body) {
        return new Words(DESCRIPTION).strange(DESCRIPTION.operations().getFirst(), new Answer(200, body));
    }

    @Test
    void findsAWordTheDescriptionDoesNotListWhereverItStands() {
        assertThat(strange(
                        "{\"items\": [{\"state\": \"open\", \"sex\": null}, {\"state\": \"shut\", \"sex\": \"x\"}]}"))
                .containsExactly("listThings.items.state: shut", "listThings.items.sex: x");
    }

    @Test
    void findsNothingInAnAnswerOfListedWords() {
        assertThat(strange("{\"items\": [{\"state\": \"closed\", \"sex\": \"female\"}]}"))
                .isEmpty();
    }
}
