package org.hearth.standalone.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes centres in the database as an opening does — registry, role, schema by the server's own migrations — and fills each with
 * the same rows: 10 days of 20 sessions up to today and a busy day of 50 before them, 240 residents, five of them at each past
 * session, 40 at the first of the busy day.
 */
final class Tenants {
    /** The person all tokens are of; a manager in every centre. */
    static final UUID PERSON = id(777);

    private static final int PER_DAY = 20;
    private static final int BUSY = 50;
    private static final int IN_ONE_COMMIT = 50;

    /** The sessions check-ins go to: the day that is listed is not among them, so that listing stays what it was. */
    static final int FIRST_SESSION = PER_DAY + 1;

    static final int LAST_SESSION = (Days.COUNT - 1) * PER_DAY;

    /** The first session of the busy day, with all the residents who have come before. */
    static final int DESK = Days.COUNT * PER_DAY + 1;

    /** Residents who come now and then; those after them, to {@link #RESIDENTS}, have not come yet. */
    static final int REGULARS = 40;

    static final int RESIDENTS = 240;

    private final Installation installation;
    private final List<Migration> migrations;
    private int made;

    private record Migration(String name, String sql) {
        String version() {
            return name.substring(1, name.indexOf("__"));
        }

        String sha256() {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(sql.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    Tenants(Installation installation) throws IOException {
        this.installation = installation;
        this.migrations = migrations(installation.build());
    }

    /** The id that stands for a number, in SQL {@code lpad(number, 32, '0')}. */
    static UUID id(long number) {
        String digits = "%032d".formatted(number);
        return UUID.fromString(digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }

    /** @param tenant from 0 */
    static String slug(int tenant) {
        return "bench_%04d".formatted(tenant);
    }

    static String role(int tenant) {
        return "centre_" + slug(tenant);
    }

    static UUID identity(int tenant) {
        return id(1_000_000L + tenant);
    }

    /** Number of a session at which people may be received, by a random number from 0 to below 1: of past days but the first. */
    static int session(double u) {
        return FIRST_SESSION + (int) (u * (LAST_SESSION - FIRST_SESSION + 1));
    }

    /** Number of a resident who has not come yet, by a random number. */
    static int newcomer(double u) {
        return REGULARS + 1 + (int) (u * (RESIDENTS - REGULARS));
    }

    /** How many there are. */
    int made() {
        return made;
    }

    /** Makes centres until there are {@code count}. */
    void makeUpTo(int count) throws SQLException {
        try (Connection connection = installation.superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (; made < count; made++) {
                make(statement, made);
                if (made % IN_ONE_COMMIT == 0) {
                    connection.commit();
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze registry.organisation, registry.centre, registry.centre_profile");
            statement.execute("checkpoint");
        }
    }

    private void make(Statement statement, int tenant) throws SQLException {
        String role = role(tenant);
        statement.execute("""
                create role %1$s nologin;
                grant hearth_tenant to %1$s with inherit true, set false;
                grant %1$s to hearth_centre with inherit false, set true;
                create role street_%2$s nologin;
                grant street_%2$s to hearth_public with inherit false, set true;
                grant %1$s to hearth_owner with inherit false, set true;
                insert into registry.organisation (kind, slug, identity_id, name, name_en, state, simulated)
                  values ('centre', '%2$s', '%3$s', '测量中心 %2$s', 'Centre %2$s', 'open', true);
                insert into registry.centre (slug, time_zone, opened_on, schema_version)
                  values ('%2$s', '%4$s', '%5$s', '%6$s');
                insert into registry.centre_profile (centre, valid, district, sub_district, floor_area_m2, positioning, opening_hours)
                  values ('%2$s', '[%5$s,)', '测量区', '', 1000, 'general', '{"mon": [["08:00", "20:00"]]}');
                set local role hearth_owner;
                create schema %1$s
                """.formatted(
                        role,
                        slug(tenant),
                        identity(tenant),
                        Days.ZONE,
                        Days.TODAY,
                        migrations.getLast().version()));
        for (Migration migration : migrations) {
            statement.execute(migration
                    .sql()
                    .replace("__tenant__", role)
                    .replace("__role__", role)
                    .replace("__street__", "street_" + slug(tenant)));
        }
        statement.execute("reset role");
        for (Migration migration : migrations) {
            statement.execute("insert into registry.migration (centre, name, sha256) values ('%s', '%s', '%s')"
                    .formatted(slug(tenant), migration.name(), migration.sha256()));
        }
        statement.execute("""
                insert into %1$s.staff (id, subject, name, email, role)
                  values ('%2$s', '%2$s', '前台 Bench', 'bench@example.org', 'manager');
                insert into %1$s.programme (id, name) values ('%3$s', '常规');
                insert into %1$s.activity (id, programme_id, title)
                  select lpad(n::text, 32, '0')::uuid, '%3$s', '活动 ' || n from generate_series(1, %5$d) n;
                insert into %1$s.session (id, activity_id, external_id, starts_at, ends_at, day, end_day)
                  select lpad(n::text, 32, '0')::uuid, lpad((1 + (n - 1) %% %5$d)::text, 32, '0')::uuid, 'bench-' || n,
                    at, at + interval '1 hour', day, day
                  from generate_series(1, %6$d) n
                  cross join lateral (select date '%4$s' + (n - 1) / %5$d as day) d
                  cross join lateral (select (day + time '08:00' + (n - 1) %% %5$d * interval '30 minutes')
                    at time zone '%7$s' as at) t;
                insert into %1$s.session (id, activity_id, external_id, starts_at, ends_at, day, end_day)
                  select lpad((%9$d + n)::text, 32, '0')::uuid, lpad((1 + n %% %5$d)::text, 32, '0')::uuid, 'bench-' || %9$d + n,
                    at, at + interval '1 hour', '%10$s', '%10$s'
                  from generate_series(0, %11$d - 1) n
                  cross join lateral (select (date '%10$s' + time '08:00' + n * interval '15 minutes') at time zone '%7$s' as at) t;
                insert into %1$s.resident (id, name, pinyin)
                  select lpad(n::text, 32, '0')::uuid, '居民 ' || n, 'jumin' from generate_series(1, %13$d) n;
                insert into %1$s.attendance (id, session_id, method, resident_id, heads, occurred_at, recorded_at, recorded_by, late)
                  select gen_random_uuid(), s.id, 'NAMED', lpad((1 + (n * 7 + k) %% %12$d)::text, 32, '0')::uuid, 1, s.starts_at,
                    s.starts_at, '前台 Bench', false
                  from (select * from generate_series(1, %8$d) n union all select * from generate_series(%9$d, %9$d + %11$d - 1) n) n
                  join %1$s.session s on s.external_id = 'bench-' || n
                  cross join generate_series(0, case n when %9$d then %12$d else 5 end - 1) k;
                -- a plan that is good only while nothing is known would hide what happens later
                analyze %1$s.staff, %1$s.programme, %1$s.activity, %1$s.session, %1$s.resident, %1$s.attendance
                """.formatted(
                        role,
                        PERSON,
                        id(1),
                        Days.FIRST,
                        PER_DAY,
                        Days.COUNT * PER_DAY,
                        Days.ZONE,
                        LAST_SESSION,
                        DESK,
                        Days.BUSY,
                        BUSY,
                        REGULARS,
                        RESIDENTS));
    }

    /** Takes away what check-ins left, so that every run starts from the same rows. */
    void reset() throws SQLException {
        try (Connection connection = installation.superuser();
                Statement statement = connection.createStatement()) {
            for (int from = 0; from < made; from += IN_ONE_COMMIT) {
                statement.execute(IntStream.range(from, Math.min(from + IN_ONE_COMMIT, made))
                        .mapToObj(Tenants::role)
                        .map("delete from %1$s.attendance where simulated; delete from %1$s.idempotency;"::formatted)
                        .collect(Collectors.joining()));
            }
            statement.execute("delete from exchange.change");
            // where there are many, none of them has got much
            for (int i = 0; i < made && made <= IN_ONE_COMMIT; i++) {
                statement.execute(
                        "vacuum (analyze) %1$s.attendance, %1$s.idempotency, %1$s.session".formatted(role(i)));
            }
            statement.execute("vacuum (analyze) exchange.change");
            statement.execute("checkpoint");
        }
    }

    private static List<Migration> migrations(Path build) throws IOException {
        try (var jars = Files.list(build.resolve("server/lib/main"))) {
            Path jar = jars.filter(path -> path.getFileName().toString().contains("hearth-centre-"))
                    .findFirst()
                    .orElseThrow();
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                return zip.stream()
                        .map(ZipEntry::getName)
                        .filter(name -> name.matches("db/centre/.*\\.sql"))
                        .map(name -> migration(zip, name))
                        .sorted(Comparator.comparing(Migration::name))
                        .toList();
            }
        }
    }

    private static Migration migration(ZipFile zip, String name) {
        try (InputStream stream = zip.getInputStream(zip.getEntry(name))) {
            return new Migration(
                    name.substring(name.lastIndexOf('/') + 1),
                    new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
