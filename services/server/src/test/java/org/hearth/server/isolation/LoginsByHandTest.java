package org.hearth.server.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.server.isolation.Tenants.DENIED;
import static org.hearth.server.isolation.Tenants.one;
import static org.hearth.server.isolation.Tenants.refusal;
import static org.hearth.server.isolation.Tenants.run;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.hearth.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** The platform's own logins in somebody's hand, with any SQL: what the login cannot reach, no mistake of ours can give away. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class LoginsByHandTest extends WithPublishedRows {
    @Test
    void noLoginTakesOnARoleOfAnotherAudience() throws SQLException {
        mayBecome("hearth_government", "agency_hand_x", "agency_hand_y");
        mayNotBecome(
                "hearth_government",
                "centre_wall_a",
                "hearth_tenant",
                "hearth_agency",
                "hearth_owner",
                "hearth_projector",
                "hearth_headquarters",
                "hearth_centre",
                "hearth_ops");
        mayBecome("hearth_centre", "centre_wall_a", "centre_wall_b", "hearth_projector");
        mayNotBecome(
                "hearth_centre",
                "agency_hand_x",
                "hearth_tenant",
                "hearth_agency",
                "hearth_owner",
                "hearth_headquarters",
                "hearth_government",
                "hearth_ops");
        mayNotBecome(
                "hearth_headquarters",
                "centre_wall_a",
                "agency_hand_x",
                "hearth_owner",
                "hearth_projector",
                "hearth_tenant");
    }

    /** Whoever holds the public process: no role but those of street doors, and by itself not even these rights. */
    @Test
    void thePublicLoginTakesOnStreetDoorsAlone() throws SQLException {
        mayBecome("hearth_public", "street_wall_a", "street_wall_b");
        mayNotBecome(
                "hearth_public",
                "centre_wall_a",
                "agency_hand_x",
                "hearth_tenant",
                "hearth_agency",
                "hearth_owner",
                "hearth_projector",
                "hearth_headquarters",
                "hearth_government",
                "hearth_centre",
                "hearth_ops");
        for (String login : List.of("hearth_centre", "hearth_government", "hearth_headquarters")) {
            mayNotBecome(login, "street_wall_a", "hearth_public");
        }
        try (Connection hand = database.login("hearth_public")) {
            assertThat(refusal(hand, "select * from centre_wall_a.street_feed('x', 'Asia/Shanghai')"))
                    .isEqualTo(DENIED);
            assertThat(refusal(hand, "select * from registry.organisation_by_identity(gen_random_uuid())"))
                    .isEqualTo(DENIED);
            assertThat(one(hand, "select count(*) from registry.street('wall_a')"))
                    .isEqualTo("1");
        }
    }

    private void mayBecome(String login, String... roles) throws SQLException {
        try (Connection hand = database.login(login)) {
            for (String role : roles) {
                assertThat(refusal(hand, "set role " + role))
                        .as("%s → %s", login, role)
                        .isEmpty();
            }
        }
    }

    private void mayNotBecome(String login, String... roles) throws SQLException {
        try (Connection hand = database.login(login)) {
            for (String role : roles) {
                assertThat(refusal(hand, "set role " + role))
                        .as("%s → %s", login, role)
                        .isEqualTo(DENIED);
            }
        }
    }

    @Test
    void aCentresRoleReadsNoOtherCentre() throws SQLException {
        try (Connection hand = database.login("hearth_centre")) {
            run(hand, "set role centre_wall_a");
            assertThat(refusal(hand, "select * from centre_wall_a.space"))
                    .as("its own")
                    .isEmpty();
            for (String table : List.of(
                    "centre_wall_b.space",
                    "centre_wall_b.resident",
                    "centre_wall_b.staff",
                    "registry.organisation",
                    "registry.member",
                    "headquarters.opening")) {
                assertThat(refusal(hand, "select * from " + table)).as(table).isEqualTo(DENIED);
            }
            for (String table : List.of("contract", "statement", "session_total")) {
                assertThat(one(hand, "select string_agg(distinct centre, ',') from exchange." + table))
                        .as(table)
                        .isEqualTo("wall_a");
            }
            assertThat(one(hand, "select string_agg(distinct centre, ',') from registry.centre_profile"))
                    .isEqualTo("wall_a");
            assertThat(refusal(hand, "create table centre_wall_a.more (id int)"))
                    .isEqualTo(DENIED);
            assertThat(refusal(hand, "drop table centre_wall_a.space")).isEqualTo(DENIED);
        }
    }

    /** Public facts that headquarters keeps: every centre reads them, and none writes them. */
    @Test
    void theNationalCalendarIsReadByCentresAndWrittenByHeadquartersAlone() throws SQLException {
        String write = "update registry.national_day set name = name where day = '2026-10-01'";
        try (Connection centre = database.login("hearth_centre");
                Connection headquarters = database.login("hearth_headquarters");
                Connection government = database.login("hearth_government")) {
            run(centre, "set role centre_wall_a");
            assertThat(one(centre, "select name from registry.national_day where day = '2026-10-01'"))
                    .isEqualTo("国庆节");
            for (String sql : List.of(
                    write,
                    "delete from registry.national_day where day = '2026-10-01'",
                    "insert into registry.national_day (day, kind, name, name_en, year, source)"
                            + " values ('2030-01-01', 'off', '元旦', 'New Year', 2030, 'x')",
                    "select * from registry.national_year")) {
                assertThat(refusal(centre, sql)).as(sql).isEqualTo(DENIED);
            }
            assertThat(refusal(government, "select * from registry.national_day"))
                    .isEqualTo(DENIED);
            assertThat(refusal(headquarters, write)).isEmpty();
        }
    }

    @Test
    void aCentresRoleWritesNothingInAnothersName() throws SQLException {
        try (Connection hand = database.login("hearth_centre")) {
            hand.setAutoCommit(false);
            String change = "insert into exchange.change (centre, day, kind) values ('%s', '2020-01-01', 'session')";
            String contract = """
                    insert into exchange.contract (id, centre, agency, number, document, sha256, published_at, simulated)
                    values (gen_random_uuid(), '%s', 'hand_x', 'forged', '{}', '%s', now(), true)
                    """;
            for (String sql : List.of(change.formatted("wall_b"), contract.formatted("wall_b", PublishedRows.HASH))) {
                run(hand, "set local role centre_wall_a");
                assertThat(refusal(hand, sql)).as(sql).isEqualTo(DENIED);
            }
            run(hand, "set local role centre_wall_a");
            assertThat(one(hand, """
                    with moved as (update exchange.session_total set visits = 9 where centre = 'wall_b' returning 1)
                    select count(*) from moved
                    """)).isEqualTo("0");
            // the twin: in its own name it may
            run(hand, change.formatted("wall_a"));
            run(hand, contract.formatted("wall_a", PublishedRows.HASH));
            hand.rollback();
        }
    }

    @Test
    void aCentresRoleReadsOfTheQueueItsOwnAlone() throws SQLException {
        try (Connection hand = database.login("hearth_centre")) {
            hand.setAutoCommit(false);
            for (String centre : List.of("wall_a", "wall_b")) {
                run(hand, "set local role centre_" + centre);
                run(
                        hand,
                        "insert into exchange.change (centre, day, kind) values ('" + centre
                                + "', '2020-01-01', 'session')");
            }
            assertThat(one(hand, "select string_agg(distinct centre, ',') from exchange.change"))
                    .isEqualTo("wall_b");
            assertThat(refusal(hand, "delete from exchange.change")).isEqualTo(DENIED);
            hand.rollback();
        }
    }

    @Test
    void headquartersSeesFiguresAndNoCentresRows() throws SQLException {
        try (Connection hand = database.login("hearth_headquarters")) {
            assertThat(refusal(hand, "select * from exchange.metric")).isEmpty();
            for (String table : List.of(
                    "centre_wall_a.resident",
                    "centre_wall_a.staff",
                    "exchange.contract",
                    "exchange.statement",
                    "exchange.change")) {
                assertThat(refusal(hand, "select * from " + table)).as(table).isEqualTo(DENIED);
            }
        }
    }
}
