package org.hearth.kernel;

/** A text for a person, in both languages of the product. Neither may be blank. */
public record Message(String zh, String en) {
    public Message {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a message needs a Chinese and an English text");
        }
    }

    /** Fills {@code %s} places of both texts with the same values. Values must not be personal data. */
    public static Message of(String zh, String en, Object... values) {
        return values.length == 0 ? new Message(zh, en) : new Message(zh.formatted(values), en.formatted(values));
    }
}
