package org.hearth.standalone.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from PostgreSQL's log which statements its clients sent, transaction by transaction. */
final class SqlLog {
    private static final Pattern ENTRY =
            Pattern.compile("^\\d{4}-\\d\\d-\\d\\d [\\d:.]+ \\S+ \\[(\\d+)\\] ([A-Z]+):  (.*)$", Pattern.DOTALL);
    private static final Pattern STATEMENT = Pattern.compile("^(?:execute [^:]+|statement): (.*)$", Pattern.DOTALL);
    private static final Pattern PARAMETER =
            Pattern.compile("\\$(\\d+) = (?:'((?:[^']|'')*)'|NULL)(?:, |$)", Pattern.DOTALL);

    private SqlLog() {}

    /**
     * One statement as the client sent it.
     *
     * @param values of {@code $1}, {@code $2} …, as text
     */
    record Statement(String sql, List<@Nullable String> values) {}

    /** @return every transaction that was committed, in the order of commits, without BEGIN and COMMIT */
    static List<List<Statement>> transactions(String log) {
        Map<String, List<Statement>> open = new HashMap<>();
        List<List<Statement>> done = new ArrayList<>();
        for (String entry : entries(log)) {
            Matcher matcher = ENTRY.matcher(entry);
            if (!matcher.matches()) {
                continue;
            }
            String pid = matcher.group(1);
            List<Statement> sofar = open.get(pid);
            if (matcher.group(2).equals("DETAIL") && sofar != null && !sofar.isEmpty()) {
                sofar.add(new Statement(sofar.removeLast().sql(), values(matcher.group(3))));
                continue;
            }
            Matcher statement = STATEMENT.matcher(matcher.group(3));
            if (!matcher.group(2).equals("LOG") || !statement.matches()) {
                continue;
            }
            String sql = statement.group(1).strip();
            if (sql.equalsIgnoreCase("BEGIN")) {
                open.put(pid, new ArrayList<>());
            } else if (sofar != null && sql.equalsIgnoreCase("COMMIT")) {
                done.add(sofar);
                open.remove(pid);
            } else if (sofar != null && sql.equalsIgnoreCase("ROLLBACK")) {
                open.remove(pid);
            } else if (sofar != null) {
                sofar.add(new Statement(sql, List.of()));
            }
        }
        return done;
    }

    /** Lines that begin with a tab continue the one before. */
    private static List<String> entries(String log) {
        return List.of(log.split("\n(?!\t)"));
    }

    private static List<@Nullable String> values(String detail) {
        List<@Nullable String> values = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(detail);
        while (matcher.find()) {
            String text = matcher.group(2);
            values.add(text == null ? null : text.replace("''", "'"));
        }
        return values;
    }
}
