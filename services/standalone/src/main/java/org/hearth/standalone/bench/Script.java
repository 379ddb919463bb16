package org.hearth.standalone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.standalone.bench.SqlLog.Statement;
import org.jspecify.annotations.Nullable;

/** A transaction of pgbench for any centre, any session and new keys: the server's own statements, or the leanest. */
final class Script {
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern UUID_SHAPED = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** An id sent as text, empty where there is none: here there is one. */
    private static final Pattern MIGHT_BE_MISSING =
            Pattern.compile("nullif\\((cast\\(lpad\\([^()]*\\([^()]*\\)[^()]*\\) as uuid\\)), ''\\)");

    private static final String MADE_HERE = "00000000-0000-0000-0000-";
    private static final int LONG_TEXT = 200;
    private static final int PARTS = 1_000_000;

    private final Workload workload;
    private final String transaction;

    /** @param transaction at the first centre */
    private Script(Workload workload, String transaction) {
        this.workload = workload;
        this.transaction = transaction;
    }

    /** What the server was seen to send. BEGIN travels together with the first statement, as the driver sends it. */
    static Script captured(Workload workload, List<Statement> statements) {
        StringBuilder text = new StringBuilder("\\startpipeline\nBEGIN;\n");
        Map<String, String> holes = workload.writes() ? holes(workload, statements) : Map.of();
        for (int i = 0; i < statements.size(); i++) {
            text.append(filled(statements.get(i), holes)).append(";\n").append(i == 0 ? "\\endpipeline\n" : "");
        }
        return new Script(workload, text.append("COMMIT;\n").toString());
    }

    /** What a person wrote in {@code lean-….sql}; comments are for people. */
    static Script lean(Workload workload, Path folder) throws IOException {
        String text =
                Files.readString(folder.resolve("lean-" + workload.leanest().label() + ".sql"));
        return new Script(workload, text.replaceAll("(?m)^--.*\n", ""));
    }

    /** A script of the centres from {@code from} to before {@code to}, each as often as {@code picker} picks it. */
    String of(Picker picker, int from, int to) {
        StringBuilder text = new StringBuilder();
        text.append("\\set i :i + 1\n")
                .append("\\set n :base + :client_id * 1000000000 + :i\n")
                .append(session());
        if (to - from == 1) {
            return text.append(transaction(from)).toString();
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
            text.append(transaction(tenant));
        }
        return text.append("\\endif\n").toString();
    }

    String transaction(int tenant) {
        return transaction.replace(Tenants.slug(0), Tenants.slug(tenant));
    }

    /** Whose session it is: any for one more head; for a person one at which they have not been yet. */
    private String session() {
        int sessions = Tenants.LAST_SESSION - Tenants.FIRST_SESSION + 1;
        int newcomers = Tenants.RESIDENTS - Tenants.REGULARS;
        return workload == Workload.NAMED
                ? """
                        \\set pair (:i * %d + :client_id) %% %d
                        \\set session %d + :pair %% %d
                        \\set resident %d + :pair / %d
                        """.formatted(
                                workload.clients(),
                                sessions * newcomers,
                                Tenants.FIRST_SESSION,
                                sessions,
                                Tenants.REGULARS + 1,
                                sessions)
                : "\\set session random(%d, %d)\n".formatted(Tenants.FIRST_SESSION, Tenants.LAST_SESSION);
    }

    /** What differs from request to request: its captured value, and what stands for it. */
    private static Map<String, String> holes(Workload workload, List<Statement> statements) {
        Map<String, String> holes = new HashMap<>();
        for (Statement statement : statements) {
            for (@Nullable String value : statement.values()) {
                if (value != null && UUID_SHAPED.matcher(value).matches() && !value.startsWith(MADE_HERE)) {
                    // the one id that was new: of the entry
                    holes.put(value, id("n"));
                }
            }
        }
        holes.put(Tenants.id(Tenants.FIRST_SESSION).toString(), id("session"));
        holes.put(Tenants.id(Tenants.REGULARS + 1 + Capture.SAMPLE).toString(), id("resident"));
        holes.put(Requests.key(workload, Capture.SAMPLE), "cast(:n as text)");
        return holes;
    }

    /** The id that stands for the number in a variable of pgbench. */
    private static String id(String variable) {
        return "cast(lpad(cast(:%s as text), 32, '0') as uuid)".formatted(variable);
    }

    static String filled(Statement statement, Map<String, String> holes) {
        String sql = PARAMETER
                .matcher(statement.sql())
                .replaceAll(found -> Matcher.quoteReplacement(
                        value(statement.values().get(Integer.parseInt(found.group(1)) - 1), holes)));
        sql = MIGHT_BE_MISSING.matcher(sql).replaceAll("$1");
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
