package org.hearth.standalone.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.standalone.bench.SqlLog.Statement;
import org.jspecify.annotations.Nullable;

/** Captured statements of one request as a script of pgbench for other centres, other sessions and new keys. */
final class Script {
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern UUID_SHAPED = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LONG_TEXT = 200;
    private static final int PARTS = 1_000_000;

    private final Workload workload;
    private final List<Statement> captured;

    Script(Workload workload, List<Statement> captured) {
        this.workload = workload;
        this.captured = captured;
    }

    /** A script of the centres from {@code from} to before {@code to}, each as often as {@code picker} picks it. */
    String of(Picker picker, int from, int to) {
        StringBuilder text = new StringBuilder();
        text.append("\\set i :i + 1\n")
                .append("\\set n :base + :client_id * 1000000000 + :i\n")
                .append("\\set session random(%d, %d)\n".formatted(Tenants.FIRST_SESSION, Tenants.LAST_SESSION));
        if (to - from == 1) {
            return text.append(transaction(Tenants.slug(from))).toString();
        }
        text.append("\\set part random(1, %d)\n".formatted(PARTS));
        double all = picker.share(from, to);
        for (int tenant = from; tenant < to; tenant++) {
            if (tenant == to - 1) {
                text.append("\\else\n");
            } else {
                long upTo = Math.round(PARTS * picker.share(from, tenant + 1) / all);
                text.append(tenant == from ? "\\if" : "\\elif").append(" :part <= " + upTo + "\n");
            }
            text.append(transaction(Tenants.slug(tenant)));
        }
        return text.append("\\endif\n").toString();
    }

    /** BEGIN travels together with the first statement, as the driver sends it. */
    private String transaction(String slug) {
        StringBuilder text = new StringBuilder("\\startpipeline\nBEGIN;\n");
        Map<String, String> holes = holes();
        for (int i = 0; i < captured.size(); i++) {
            String sql = filled(captured.get(i), holes).replace(Tenants.slug(0), slug);
            text.append(sql).append(";\n").append(i == 0 ? "\\endpipeline\n" : "");
        }
        return text.append("COMMIT;\n").toString();
    }

    /** What differs from request to request: its captured value, and what stands for it. */
    private Map<String, String> holes() {
        Map<String, String> holes = new HashMap<>();
        if (workload == Workload.CHECK_IN) {
            for (Statement statement : captured) {
                for (@Nullable String value : statement.values()) {
                    if (value != null
                            && UUID_SHAPED.matcher(value).matches()
                            && !value.equals(Tenants.PERSON.toString())) {
                        // the one id that was new: of the entry
                        holes.put(value, "cast(lpad(cast(:n as text), 32, '0') as uuid)");
                    }
                }
            }
            holes.put(Capture.SESSION.toString(), "cast(lpad(cast(:session as text), 32, '0') as uuid)");
            holes.put(Capture.KEY, "cast(:n as text)");
        }
        return holes;
    }

    static String filled(Statement statement, Map<String, String> holes) {
        String sql = PARAMETER
                .matcher(statement.sql())
                .replaceAll(found -> Matcher.quoteReplacement(
                        value(statement.values().get(Integer.parseInt(found.group(1)) - 1), holes)));
        return LITERAL.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(withoutVariables(found.group())));
    }

    private static String value(@Nullable String value, Map<String, String> holes) {
        if (value == null) {
            return "null";
        }
        String hole = holes.get(value);
        if (hole != null) {
            return hole;
        }
        // a long text is the answer kept for a repeated call: as long, whatever it says
        return value.length() > LONG_TEXT
                ? "repeat('x', " + value.length() + ")"
                : "'" + value.replace("'", "''") + "'";
    }

    /** In {@code 'HH24:MI'} pgbench would see a variable. */
    private static String withoutVariables(String literal) {
        return literal.matches("(?s).*:[A-Za-z_].*") ? "U&" + literal.replace(":", "\\003A") : literal;
    }
}
