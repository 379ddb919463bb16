package org.hearth.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.tenancy.TenantMigrations.Migration;

/**
 * Which migrations each centre has had, with the hash of the file as it was, and what follows from it: which are still to come,
 * and which must not run at all. Files newer than any of ours were brought by a newer program, beside which this one may run.
 */
@ApplicationScoped
class MigrationLedger {
    private static final String FILES = """
            with file as (select * from unnest(?::text[], ?::text[]) as f (name, sha256)),
            asked as (select slug from registry.centre where ? and schema_version is not null or slug = any (?))
            """;

    private static final String REFUSALS = FILES + """
            , had as (select m.* from registry.migration m join asked on asked.slug = m.centre)
            select had.centre, had.name, case when file.name is null then 'is gone' else 'was changed' end || ' after it was applied' as why
            from had left join file on file.name = had.name
            where file.sha256 is distinct from had.sha256 and had.name <= (select max(name) from file)
            union all
            select newest.centre, file.name, 'is older than ' || newest.name || ', which was applied already'
            from (select centre, max(name) as name from had group by centre) as newest join file on file.name < newest.name
            where not exists (select from had where had.centre = newest.centre and had.name = file.name)
            order by 1, 2
            """;

    private static final String BEHIND = FILES + """
            select asked.slug, array_agg(file.name order by file.name)
            from asked cross join file
            where not exists (select from registry.migration m where m.centre = asked.slug and m.name = file.name)
            group by asked.slug order by asked.slug
            """;

    private final List<Migration> files;

    @Inject
    MigrationLedger(TenantMigrations migrations) {
        files = migrations.all().stream()
                .sorted(Comparator.comparing(Migration::name))
                .toList();
        Set<String> versions = new HashSet<>();
        for (Migration file : files) {
            if (!versions.add(file.version())) {
                throw new MigrationRefused("migration " + file.name() + " has the version of another file");
            }
            List<String> complaints = MigrationLint.complaints(file.sql());
            if (!complaints.isEmpty()) {
                throw new MigrationRefused("migration " + file.name() + " " + String.join(", ", complaints));
            }
        }
    }

    /** A migration that stands in the way of a centre. */
    record Refusal(String centre, String file, String why) {
        MigrationRefused exception() {
            return new MigrationRefused(toString());
        }

        @Override
        public String toString() {
            return "centre " + centre + ": migration " + file + " " + why;
        }
    }

    List<Migration> files() {
        return files;
    }

    /** @return what must not run, of all centres, in their order */
    List<Refusal> refusals(Connection connection) throws SQLException {
        return refusals(connection, true, List.of());
    }

    /** @return what must not run, of these centres */
    List<Refusal> refusals(Connection connection, Collection<String> centres) throws SQLException {
        return refusals(connection, false, centres);
    }

    private List<Refusal> refusals(Connection connection, boolean all, Collection<String> centres) throws SQLException {
        try (PreparedStatement statement = asking(connection, REFUSALS, all, centres);
                ResultSet rows = statement.executeQuery()) {
            List<Refusal> refusals = new ArrayList<>();
            while (rows.next()) {
                refusals.add(new Refusal(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return refusals;
        }
    }

    /** @return centres that have not had every file, with those they lack in order */
    Map<String, List<Migration>> behind(Connection connection) throws SQLException {
        return behind(connection, true, List.of());
    }

    /** @return those of these centres that have not had every file */
    Map<String, List<Migration>> behind(Connection connection, Collection<String> centres) throws SQLException {
        return behind(connection, false, centres);
    }

    private Map<String, List<Migration>> behind(Connection connection, boolean all, Collection<String> centres)
            throws SQLException {
        try (PreparedStatement statement = asking(connection, BEHIND, all, centres);
                ResultSet rows = statement.executeQuery()) {
            Map<String, List<Migration>> behind = new LinkedHashMap<>();
            while (rows.next()) {
                Set<String> lacking = Set.of((String[]) rows.getArray(2).getArray());
                behind.put(
                        rows.getString(1),
                        files.stream()
                                .filter(file -> lacking.contains(file.name()))
                                .toList());
            }
            return behind;
        }
    }

    private PreparedStatement asking(Connection connection, String sql, boolean all, Collection<String> centres)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setArray(1, texts(connection, files.stream().map(Migration::name)));
        statement.setArray(2, texts(connection, files.stream().map(Migration::sha256)));
        statement.setBoolean(3, all);
        statement.setArray(4, texts(connection, centres.stream()));
        return statement;
    }

    private static java.sql.Array texts(Connection connection, java.util.stream.Stream<String> values)
            throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    /** @return one SQL text that applies the files to a centre and writes them in the ledger; the slug has been checked */
    String script(String slug, List<Migration> toApply) {
        StringBuilder script = new StringBuilder();
        for (Migration file : toApply) {
            script.append(sql(file, "centre_" + slug, "street_" + slug))
                    .append("\n;insert into registry.migration (centre, name, sha256) values ('%s', '%s', '%s');\n"
                            .formatted(slug, file.name(), file.sha256()));
        }
        return script.append(newest(slug)).toString();
    }

    /** @return one SQL text that applies all files to a schema, under the role of the same name and that of its street door */
    String sql(String schema, String street) {
        return files.stream().map(file -> sql(file, schema, street)).collect(Collectors.joining("\n;"));
    }

    /** @return the SQL text that writes all files in the ledger of a centre that has what they make */
    String entries(String slug) {
        return files.stream()
                .map(file -> "('%s', '%s', '%s')".formatted(slug, file.name(), file.sha256()))
                .collect(Collectors.joining(
                        ", ", "insert into registry.migration (centre, name, sha256) values ", ";\n" + newest(slug)));
    }

    private static String sql(Migration file, String schema, String street) {
        return file.sql()
                .replace("__tenant__", schema)
                .replace("__role__", schema)
                .replace("__street__", street);
    }

    private String newest(String slug) {
        return "update registry.centre set schema_version = '%s', schema_error = null where slug = '%s'"
                .formatted(files.getLast().version(), slug);
    }
}
