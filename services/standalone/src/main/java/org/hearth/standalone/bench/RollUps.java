package org.hearth.standalone.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;

/** Centres that headquarters sees, and what has come through the door from each: made up, without anything behind it. */
final class RollUps {
    static final String HEADQUARTERS = "headquarters";
    static final UUID IDENTITY = Tenants.id(5);

    private final Installation installation;
    private int made;

    RollUps(Installation installation) {
        this.installation = installation;
    }

    /** Makes headquarters, and centres until there are {@code count}, each with 16 months, 6 quarters and 2 years. */
    void makeUpTo(int count) throws SQLException {
        try (Connection connection = installation.superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            headquarters(statement);
            centres(statement, made + 1, count);
            figures(statement, "MONTH", "1 month", Days.TODAY.withDayOfMonth(1), 15);
            figures(statement, "QUARTER", "3 months", Days.QUARTER.plusMonths(3), 5);
            figures(statement, "YEAR", "1 year", Days.TODAY.withDayOfYear(1), 1);
            statement.execute("drop table pg_temp.made");
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute(
                    "vacuum (analyze) exchange.metric, exchange.sensitive_line, registry.organisation, registry.centre,"
                            + " registry.centre_profile");
            made = count;
        }
    }

    /** Has headquarters work out anew what it remembers, as any figure that comes through the door does. */
    static void turn(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("update headquarters.compared set turn = turn + 1");
        }
    }

    /** They are in nobody's way afterwards. */
    void remove() throws SQLException {
        try (Connection connection = installation.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    delete from exchange.metric where centre like 'seen\\_%';
                    delete from registry.centre_profile where centre like 'seen\\_%';
                    delete from registry.centre where slug like 'seen\\_%';
                    delete from registry.organisation where slug like 'seen\\_%'
                    """);
            statement.execute("vacuum (full, analyze) exchange.metric");
            statement.execute("vacuum (analyze) registry.organisation, registry.centre, registry.centre_profile");
        }
    }

    private static void headquarters(Statement statement) throws SQLException {
        statement.execute("""
                insert into registry.organisation (kind, slug, identity_id, name, name_en, state)
                  values ('headquarters', '%1$s', '%2$s', '总部', 'Headquarters', 'open')
                  on conflict (kind, slug) do update set identity_id = excluded.identity_id;
                insert into registry.member (kind, slug, subject, name, email, role)
                  values ('headquarters', '%1$s', '%3$s', '总部 Bench', 'bench@example.org', 'administrator') on conflict do nothing
                """.formatted(HEADQUARTERS, IDENTITY, Tenants.PERSON));
    }

    private static void centres(Statement statement, int from, int to) throws SQLException {
        statement.execute("""
                create temporary table made as select n, 'seen_' || lpad(n::text, 5, '0') as slug from generate_series(%d, %d) n;
                insert into registry.organisation (kind, slug, name, name_en, state, simulated)
                  select 'centre', slug, '中心 ' || n, 'Centre ' || n, 'open', true from made;
                insert into registry.centre (slug, time_zone, opened_on) select slug, '%s', '2020-01-01' from made;
                insert into registry.centre_profile (centre, valid, district, sub_district, floor_area_m2, positioning, opening_hours)
                  select slug, '[2020-01-01,)', '第 ' || n %% 16 || ' 区', '', 200 + n * 37 %% 4000, 'general', '{}' from made
                """.formatted(from, to, Days.ZONE));
    }

    /** The last of these spans and as many before it as {@code more}. */
    private static void figures(Statement statement, String grain, String length, LocalDate last, int more)
            throws SQLException {
        statement.execute("""
                insert into exchange.metric (grain, starts, centre, sessions_planned, sessions_held, sessions_cancelled, visits_scan,
                  visits_named, visits_self, visits_tally, visits_partner, visits_not_closed, people, calendar_days, area_days,
                  open_days, recorded_days, open_minutes, session_minutes, simulated)
                select '%1$s', starts, slug, 1, 90, 2, 10, 700 + n * 31 %% 900, 0, 300 + n * 17 %% 500, 0, 3, 200 + n %% 300, 30,
                  30 * (200 + n * 37 %% 4000), 28, 20 + n %% 9, 18000, 5400, true
                from made cross join lateral (select cast(date '%2$s' - k * interval '%3$s' as date) as starts
                  from generate_series(0, %4$d) k) t
                """.formatted(grain, last, length, more));
    }
}
