package org.hearth.tenancy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearth.kernel.Message;
import org.hearth.tenancy.Columns.Reader;
import org.jspecify.annotations.Nullable;

/**
 * What acts speak of, in words: the same that screens show. What has no word is given as it is kept.
 */
final class ActWords {
    private static final Map<String, Message> WORDS = read();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String NO_DATA = "—";
    private static final int PARTS = 3;

    /** Fields that another field, or the act itself, says in words a person reads. */
    private static final Set<String> SAID_ELSEWHERE = Set.of(
            "activityId",
            "byMethod",
            "closedAt",
            "closedBy",
            "endsAt",
            "partnerDeclared",
            "programmeId",
            "spaceId",
            "startsAt",
            "updatedAt");

    private ActWords() {}

    private static Map<String, Message> read() {
        try (InputStream in = ActWords.class.getResourceAsStream("act-words.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", PARTS))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> new Message(parts[1], parts[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Object act(ActResponse act) {
        Message of = WORDS.get("act." + act.act() + "." + act.object());
        return of != null ? of : word("act", act.act());
    }

    static Object object(String object) {
        return word("object", object);
    }

    /** {@code 状态：未结场 → 已举办}, one for each field that differs for whoever reads them. */
    static String changes(ActResponse act, Reader reader) {
        Map<String, Object> before = fields(act.before());
        Map<String, Object> after = fields(act.after());
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeAll(SAID_ELSEWHERE);
        String colon = reader.language().of(new Message("：", ": "));
        return names.stream()
                .map(name -> text(word("field", name), reader)
                        + colon
                        + (act.before() == null
                                ? value(name, after.get(name), reader)
                                : value(name, before.get(name), reader) + " → " + value(name, after.get(name), reader)))
                .collect(Collectors.joining(reader.language().of(new Message("；", "; "))));
    }

    private static Map<String, Object> fields(@Nullable Map<String, Object> kept) {
        return kept == null ? Map.of() : new HashMap<>(kept);
    }

    private static String value(String field, @Nullable Object given, Reader reader) {
        if (given == null) {
            return NO_DATA;
        }
        return switch (given) {
            case String text when text.isEmpty() -> NO_DATA;
            case String text -> moment(text, reader);
            case Boolean yes -> String.valueOf(Columns.said(yes, reader));
            case Number minor
            when field.equals("amountMinor") ->
                BigDecimal.valueOf(minor.longValue(), 2).toPlainString();
            case List<?> several -> text(Message.of("%s 项", "%s items", several.size()), reader);
            case Map<?, ?> other -> text(new Message("（已改）", "(changed)"), reader);
            default -> given.toString();
        };
    }

    private static String moment(String text, Reader reader) {
        try {
            return text.endsWith("Z") ? MOMENT.format(Instant.parse(text).atZone(reader.zone())) : word(text, reader);
        } catch (DateTimeParseException e) {
            return word(text, reader);
        }
    }

    private static String word(String value, Reader reader) {
        return text(word("value", value), reader);
    }

    private static Object word(String kind, String name) {
        Message word = WORDS.get(kind + "." + name);
        return word == null ? name : word;
    }

    private static String text(Object word, Reader reader) {
        return String.valueOf(Columns.said(word, reader));
    }
}
