package org.hearth.standalone.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes centres in the database as an opening does — registry, role, schema by the server's own migrations — and fills each with
 * the same rows: 10 days of 20 sessions up to today, 40 residents, five of them at each past session.
 */
final class Tenants {
    /** The person all tokens are of; a manager in every centre. */
    static final UUID PERSON = id(777);

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 10;
    private static final int PER_DAY = 20;
    private static final int IN_ONE_COMMIT = 50;

    private final Installation installation;
    private final List<Migration> migrations;
    private final LocalDate today = LocalDate.now(ZONE);
    private int made;

    private record Migration(String version, String sql) {}

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

    /** The first of the days with sessions. */
    LocalDate firstDay() {
        return today.minusDays(DAYS - 1L);
    }

    /** Number of a session at which people may be received, by a random number from 0 to below 1: of past days but the first. */
    static int session(double u) {
        return FIRST_SESSION + (int) (u * (LAST_SESSION - FIRST_SESSION + 1));
    }

    /** The sessions check-ins go to: the day that is listed is not among them, so that listing stays what it was. */
    static final int FIRST_SESSION = PER_DAY + 1;

    static final int LAST_SESSION = (DAYS - 1) * PER_DAY;

    /** Makes centres until there are {@code count}. */
    void makeUpTo(int count) throws SQLException {
        try (Connection connection = installation.superuser();
                Statement statement = connection.createStatement()) {
            int before = made;
            connection.setAutoCommit(false);
            for (; made < count; made++) {
                make(statement, made);
                if (made % IN_ONE_COMMIT == 0) {
                    connection.commit();
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            for (int i = before; i < count; i++) {
                statement.execute(
                        "analyze %1$s.session, %1$s.attendance, %1$s.activity, %1$s.resident".formatted(role(i)));
            }
            statement.execute("checkpoint");
        }
    }

    private void make(Statement statement, int tenant) throws SQLException {
        String role = role(tenant);
        statement.execute("""
                create role %1$s nologin;
                grant hearth_tenant to %1$s with inherit true, set false;
                grant %1$s to hearth_centre with inherit false, set true;
                insert into registry.organisation (kind, slug, identity_id, name, name_en, state, simulated)
                  values ('centre', '%2$s', '%3$s', '测量中心 %2$s', 'Centre %2$s', 'open', true);
                insert into registry.centre (slug, time_zone, opened_on, schema_version)
                  values ('%2$s', '%4$s', '%5$s', '%6$s');
                insert into registry.centre_profile (centre, valid, district, sub_district, floor_area_m2, positioning, opening_hours)
                  values ('%2$s', '[%5$s,)', '测量区', '', 1000, '综合', '{"mon": [["08:00", "20:00"]]}');
                set local role hearth_owner;
                create schema %1$s
                """.formatted(
                        role,
                        slug(tenant),
                        identity(tenant),
                        ZONE,
                        today,
                        migrations.getLast().version()));
        for (Migration migration : migrations) {
            statement.execute(migration.sql().replace("__tenant__", role).replace("__role__", role));
        }
        statement.execute("""
                reset role;
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
                insert into %1$s.resident (id, name, pinyin)
                  select lpad(n::text, 32, '0')::uuid, '居民 ' || n, 'jumin' from generate_series(1, 40) n;
                insert into %1$s.attendance (id, session_id, method, resident_id, heads, occurred_at, recorded_by, late)
                  select gen_random_uuid(), s.id, 'NAMED', lpad((1 + (n * 7 + k) %% 40)::text, 32, '0')::uuid, 1, s.starts_at,
                    '前台 Bench', false
                  from generate_series(1, %8$d) n join %1$s.session s on s.external_id = 'bench-' || n
                  cross join generate_series(0, 4) k;
                """.formatted(role, PERSON, id(1), firstDay(), PER_DAY, DAYS * PER_DAY, ZONE, LAST_SESSION));
    }

    /** Takes away what check-ins left, so that every run starts from the same rows. */
    void reset() throws SQLException {
        try (Connection connection = installation.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from exchange.change");
            for (int i = 0; i < made; i++) {
                String role = role(i);
                int rows = statement.executeUpdate("delete from " + role + ".attendance where method = 'TALLY'");
                statement.execute("delete from " + role + ".idempotency");
                if (rows > DAYS * PER_DAY) {
                    statement.execute(
                            "vacuum (analyze) %1$s.attendance, %1$s.idempotency, %1$s.session".formatted(role));
                }
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
                        .filter(name -> name.matches("db/centre/V.*\\.sql"))
                        .sorted()
                        .map(name -> migration(zip, name))
                        .toList();
            }
        }
    }

    private static Migration migration(ZipFile zip, String name) {
        try (InputStream stream = zip.getInputStream(zip.getEntry(name))) {
            String version = name.substring("db/centre/V".length(), name.indexOf("__"));
            return new Migration(version, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
