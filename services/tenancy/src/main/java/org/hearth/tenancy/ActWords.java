package org.hearth.tenancy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
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
            "id",
            "partnerDeclared",
            "programmeId",
            "seriesId",
            "spaceId",
            "startsAt",
            "subject",
            "updatedAt");

    /** The fields of a resident that were changed: no value of theirs stands in an act. */
    private static final String NAMED = "changed";

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Message COMMA = new Message("、", ", ");
    private static final Message CLAUSE = new Message("；", "; ");

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

    /**
     * {@code 状态：未结场 → 已举办}, one for each field that differs for whoever reads them; of what was not there before, or is no
     * more, what it was made with, as far as that says something.
     */
    static String changes(ActResponse act, Reader reader) {
        Map<String, Object> before = fields(act.before());
        Map<String, Object> after = fields(act.after());
        if (after.get(NAMED) instanceof List<?> named) {
            return named.stream()
                    .map(field -> text(word("field", field.toString()), reader))
                    .collect(Collectors.joining(reader.language().of(COMMA)));
        }
        boolean differs = act.before() != null && act.after() != null;
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeAll(SAID_ELSEWHERE);
        String colon = reader.language().of(new Message("：", ": "));
        List<String> told = new ArrayList<>();
        for (String name : names) {
            String was = value(act, name, before.get(name), reader);
            String is = value(act, name, after.get(name), reader);
            String field = text(word("field", name), reader) + colon;
            if (differs) {
                told.add(field + was + " → " + is);
            } else if (saysSomething(act, before.isEmpty() ? after.get(name) : before.get(name))) {
                told.add(field + (before.isEmpty() ? is : was));
            }
        }
        return String.join(reader.language().of(CLAUSE), told);
    }

    /** What is not so, not given, or stands at its head already, needs no line of what was made. */
    private static boolean saysSomething(ActResponse act, @Nullable Object given) {
        return !(given == null
                || given.equals("")
                || given.equals(false)
                || given instanceof Collection<?> several && several.isEmpty()
                || given.equals(act.title()));
    }

    private static Map<String, Object> fields(@Nullable Map<String, Object> kept) {
        return kept == null ? Map.of() : new HashMap<>(kept);
    }

    private static String value(ActResponse act, String field, @Nullable Object given, Reader reader) {
        if (given == null) {
            return NO_DATA;
        }
        return switch (given) {
            case String text when text.isEmpty() -> NO_DATA;
            case String text -> moment(act, text, reader);
            case Boolean yes -> String.valueOf(Columns.said(yes, reader));
            case Number minor
            when field.equals("amountMinor") ->
                BigDecimal.valueOf(minor.longValue(), 2).toPlainString();
            case List<?> codes
            when codes.stream().allMatch(code -> isWord(act, code)) ->
                codes.isEmpty()
                        ? NO_DATA
                        : codes.stream()
                                .map(code -> word(act, code.toString(), reader))
                                .collect(Collectors.joining(reader.language().of(COMMA)));
            case List<?> several -> text(Message.of("%s 项", "%s items", several.size()), reader);
            case Map<?, ?> hours when hours.containsKey("mon") -> hours(hours, reader);
            case Map<?, ?> named when named.get("nameEn") instanceof String en -> named(named, en, reader);
            case Map<?, ?> other ->
                act.before() == null
                        ? text(new Message("（已填写）", "(given)"), reader)
                        : text(new Message("（已改）", "(changed)"), reader);
            default -> given.toString();
        };
    }

    /** Something called in both languages, after its kind where it has one. */
    private static String named(Map<?, ?> thing, String nameEn, Reader reader) {
        String name = text(new Message(String.valueOf(thing.get("name")), nameEn), reader);
        return thing.get("kind") instanceof String kind ? text(word("value", kind), reader) + " " + name : name;
    }

    /** A week, days with the same hours together: {@code 周一至周五 09:00–17:00；周六至周日 不开放}. */
    private static String hours(Map<?, ?> week, Reader reader) {
        List<String> told = new ArrayList<>();
        for (int first = 0; first < DAYS.size(); first++) {
            int last = first;
            while (last + 1 < DAYS.size() && Objects.equals(week.get(DAYS.get(first)), week.get(DAYS.get(last + 1)))) {
                last++;
            }
            String days = text(word("value", DAYS.get(first)), reader)
                    + (first == last
                            ? ""
                            : text(word("value", "day-to"), reader) + text(word("value", DAYS.get(last)), reader));
            told.add(days + " " + stretches(week.get(DAYS.get(first)), reader));
            first = last;
        }
        return String.join(reader.language().of(CLAUSE), told);
    }

    private static String stretches(@Nullable Object day, Reader reader) {
        if (!(day instanceof List<?> stretches) || stretches.isEmpty()) {
            return text(word("value", "closed-day"), reader);
        }
        return stretches.stream()
                .map(stretch -> stretch instanceof List<?> ends
                        ? ends.stream().map(String::valueOf).collect(Collectors.joining("–"))
                        : String.valueOf(stretch))
                .collect(Collectors.joining(reader.language().of(COMMA)));
    }

    private static String moment(ActResponse act, String text, Reader reader) {
        try {
            return text.endsWith("Z")
                    ? MOMENT.format(Instant.parse(text).atZone(reader.zone()))
                    : word(act, text, reader);
        } catch (DateTimeParseException e) {
            return word(act, text, reader);
        }
    }

    private static boolean isWord(ActResponse act, Object code) {
        return WORDS.containsKey("value." + code + "." + act.object()) || WORDS.containsKey("value." + code);
    }

    /** As it is called of such a thing, or of any. */
    private static String word(ActResponse act, String value, Reader reader) {
        Message of = WORDS.get("value." + value + "." + act.object());
        return text(of != null ? of : word("value", value), reader);
    }

    private static Object word(String kind, String name) {
        Message word = WORDS.get(kind + "." + name);
        return word == null ? name : word;
    }

    private static String text(Object word, Reader reader) {
        return String.valueOf(Columns.said(word, reader));
    }
}
