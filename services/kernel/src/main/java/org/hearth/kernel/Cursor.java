package org.hearth.kernel;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sort keys of the last row of a page; opaque to clients. A cursor that was tampered with is an invalid request. */
public record Cursor(List<String> keys) {
    private static final String SEPARATOR = "\u001f";

    public static Cursor of(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(String::valueOf).toList());
    }

    /**
     * @param size how many keys this list's cursor has
     * @return the decoded cursor, or null for the first page
     */
    public static @Nullable Cursor parse(@Nullable String text, int size) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> keys = List.of(plain.split(SEPARATOR, -1));
            if (keys.size() == size && keys.stream().allMatch(PlainText::is)) {
                return new Cursor(keys);
            }
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
        throw malformed();
    }

    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }

    public String text(int index) {
        return keys.get(index);
    }

    public UUID uuid(int index) {
        try {
            return UUID.fromString(keys.get(index));
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    public Instant instant(int index) {
        try {
            Instant found = Instant.parse(keys.get(index));
            if (Days.known(LocalDate.ofInstant(found, ZoneOffset.UTC))) {
                return found;
            }
        } catch (DateTimeException e) {
            throw malformed();
        }
        throw malformed();
    }

    public LocalDate day(int index) {
        try {
            LocalDate found = LocalDate.parse(keys.get(index));
            if (Days.known(found)) {
                return found;
            }
        } catch (DateTimeException e) {
            throw malformed();
        }
        throw malformed();
    }

    public long number(int index) {
        try {
            return Long.parseLong(keys.get(index));
        } catch (NumberFormatException e) {
            throw malformed();
        }
    }

    private static Problem malformed() {
        return Problem.invalid("cursor", "翻页标记无效，请回到第一页。", "The cursor is not valid; go back to the first page.");
    }
}
