package org.hearth.tenancy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a migration of a tenant schema must not do: slow over thousands of schemas, or impossible for a sharded cell. */
public final class MigrationLint {
    private static final Map<String, Pattern> FORBIDDEN = new LinkedHashMap<>();

    static {
        forbid(
                "adds a column with a default: add it, then set the default",
                "\\badd\\s+(column\\b)?[^;]*?\\bdefault\\b");
        forbid("changes the type of a column", "\\balter\\s+(column\\s+)?\\S+\\s+(set\\s+data\\s+)?type\\b");
        forbid("refers to a table outside the tenant's schema", "\\breferences\\s+(?!__tenant__\\.)\\S");
        forbid("inherits", "\\binherits?\\b");
        forbid("is a partition", "\\bpartition\\s+(of|by)\\b");
        forbid("moves to another schema", "\\bset\\s+schema\\b");
        forbid(
                "makes a table outside the tenant's schema",
                "\\bcreate\\s+(table|view)\\s+(if\\s+not\\s+exists\\s+)?(?!__tenant__\\.)\\S");
    }

    private MigrationLint() {}

    private static void forbid(String what, String pattern) {
        FORBIDDEN.put(what, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
    }

    /** @return what is wrong, in the order of the text; empty for a good migration */
    public static List<String> complaints(String sql) {
        String bare = sql.replaceAll("--[^\\n]*", " ")
                .replaceAll("(?s)/\\*.*?\\*/", " ")
                .replaceAll("'(?:[^']|'')*'", "''");
        List<String> complaints = new ArrayList<>();
        for (String statement : bare.split(";")) {
            boolean altersTable = statement.strip().toLowerCase(Locale.ROOT).startsWith("alter table");
            FORBIDDEN.forEach((what, pattern) -> {
                boolean applies = altersTable || !what.contains("column");
                if (applies && pattern.matcher(statement).find()) {
                    complaints.add(what);
                }
            });
        }
        return complaints;
    }
}
