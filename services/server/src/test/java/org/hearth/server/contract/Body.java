package org.hearth.server.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** A call's body, to be changed in one place. */
record Body(Call call) {
    static Body of(Call call) {
        return new Body(call);
    }

    Call with(String pointer, String text) {
        return with(pointer, TextNode.valueOf(text));
    }

    /** The same call with this value there; a missing node takes out what is there. */
    Call with(String pointer, JsonNode value) {
        JsonNode body = Call.json(call.body());
        JsonPointer at = JsonPointer.compile(pointer);
        switch (body.at(at.head())) {
            case ObjectNode object
            when value.isMissingNode() -> object.remove(at.last().getMatchingProperty());
            case ObjectNode object -> object.set(at.last().getMatchingProperty(), value);
            case ArrayNode array -> array.set(at.last().getMatchingIndex(), value);
            default -> throw new AssertionError("nothing at " + pointer + " of " + call);
        }
        return call.saying(body.toString()).anew();
    }
}
