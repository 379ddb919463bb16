package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.hearth.tenancy.TenantMigrations;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A space that is used for one thing at a time is; who has it is said in words, and after everything it is as the sessions say. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class OccupationTest {
    private static final String CENTRE = "occupied";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    TenantMigrations files;

    private World world;
    private Rooms rooms;

    @BeforeEach
    void rooms() {
        world = new World(issuer).open(CENTRE, "occupied_other");
        rooms = new Rooms(new Desk(world, CENTRE));
    }

    @AfterEach
    void whatIsThereIsWhatTheSessionsSay() {
        assertThat(Rooms.differences(database, CENTRE)).isZero();
    }

    @Test
    void sessionsMayShareASpaceThatIsNotExclusive() {
        String room = rooms.shared();
        rooms.planned("太极", room, "09:00", "10:00");

        rooms.planned("合唱", room, "09:30", "10:30");
    }

    @Test
    void anExclusiveSpaceIsRefusedInWordsThatNameWhoHasIt() {
        String room = rooms.exclusive();
        rooms.planned("太极", room, "09:00", "10:00");

        rooms.plan("合唱", room, "09:30", "10:30")
                .statusCode(409)
                .body("type", endsWith("/space-taken"))
                .body("violations[0].field", equalTo("spaceId"))
                .body("detail", containsString(rooms.name(room) + " 2027-08-02 09:00–10:00 已有“太极”"));
        rooms.planned("合唱", room, "10:00", "11:00");
        rooms.planned("合唱", rooms.exclusive(), "09:30", "10:30");
    }

    @Test
    void theMinutesBeforeAndAfterBelongToIt() {
        String room = rooms.space("烘焙间", Map.of("exclusive", true, "setupMinutes", 15, "clearMinutes", 30));
        rooms.planned("烘焙", room, "10:00", "11:00");

        // 45 minutes between two: half an hour to clear up, a quarter to set up
        rooms.plan("面包", room, "11:44", "12:30").statusCode(409).body("detail", containsString("前后要留出准备和清场的时间"));
        rooms.plan("面包", room, "09:00", "09:16").statusCode(409);
        rooms.planned("面包", room, "11:45", "12:30");
        rooms.planned("面包", room, "09:00", "09:15");
    }

    @Test
    void whatIsCancelledMakesRoomAndComesBackOnlyWhereThereIsSome() {
        String room = rooms.exclusive();
        String first = rooms.planned("太极", room, "09:00", "10:00");
        rooms.desk.act(first, "cancel").statusCode(200);
        String second = rooms.planned("合唱", room, "09:00", "10:00");

        rooms.desk.act(first, "reopen").statusCode(409).body("detail", containsString("已有“合唱”"));
        rooms.move(second, "合唱", room, "10:00", "11:00").statusCode(200);
        rooms.desk.act(first, "reopen").statusCode(200);
    }

    @Test
    void aSessionMovesWhereThereIsRoomAndIsInItsOwnWayNever() {
        String room = rooms.exclusive();
        rooms.planned("太极", room, "09:00", "10:00");
        String other = rooms.planned("合唱", room, "11:00", "12:00");

        rooms.move(other, "合唱", room, "09:59", "11:00").statusCode(409).body("type", endsWith("/space-taken"));
        rooms.move(other, "合唱", room, "10:30", "11:30").statusCode(200);
        rooms.move(other, "舞蹈", room, "10:30", "11:30").statusCode(200);
    }

    @Test
    void aSpaceBecomesExclusiveOnlyWhereWhatIsPlannedAllowsIt() {
        String room = rooms.shared();
        rooms.planned("太极", room, "09:00", "10:00");
        String other = rooms.planned("合唱", room, "09:30", "10:30");

        rooms.use(room, Map.of("exclusive", true))
                .statusCode(409)
                .body("violations[0].field", equalTo("exclusive"))
                .body("detail", containsString("“太极”（2027-08-02 09:00）和“合唱”（2027-08-02 09:30）"));
        rooms.move(other, "合唱", room, "10:00", "11:00").statusCode(200);
        rooms.use(room, Map.of("exclusive", true)).statusCode(200).body("exclusive", equalTo(true));
        rooms.plan("舞蹈", room, "10:30", "11:30").statusCode(409);
        rooms.use(room, Map.of("setupMinutes", 5)).statusCode(409).body("violations[0].field", equalTo("setupMinutes"));
        rooms.use(room, Map.of("exclusive", false, "setupMinutes", 5)).statusCode(200);
        rooms.planned("舞蹈", room, "10:30", "11:30");
    }

    @Test
    void aSpaceThatIsGivenUpTakesNothingMoreFromThatDayOn() {
        String room = rooms.shared();
        String planned = rooms.planned("太极", room, "09:00", "10:00");

        rooms.use(room, Map.of("retiredOn", "2027-08-02"))
                .statusCode(409)
                .body("violations[0].field", equalTo("retiredOn"))
                .body("detail", containsString("还排有 1 项"));
        rooms.use(room, Map.of("retiredOn", "2027-08-03")).statusCode(200);
        rooms.move(planned, "太极", room, "10:00", "11:00").statusCode(200);
        rooms.desk.act(planned, "cancel").statusCode(200);
        rooms.use(room, Map.of("retiredOn", "2027-08-02")).statusCode(200);
        rooms.plan("合唱", room, "09:00", "10:00").statusCode(400).body("violations[0].field", equalTo("spaceId"));
        rooms.use(room, Map.of("retiredOn", "1899-12-31")).statusCode(400);
    }

    @Test
    void whoeverPlansIsToldBeforeWhatWillBeRefused() {
        String room = rooms.exclusive();
        String taiji = rooms.planned("太极", room, "09:00", "10:00");
        String hints =
                "/api/centre/sessions/hints?space=" + room + "&startsAt=2027-08-02T09:30&endsAt=2027-08-02T10:30";

        rooms.desk
                .request()
                .get(hints)
                .then()
                .body("held.id", contains(taiji))
                .body("held[0].title", equalTo("太极"))
                .body("held[0].startsLocal", equalTo("09:00"))
                .body("taken", empty());
        rooms.desk.request().get(hints + "&except=" + taiji).then().body("held", empty());
        world.manager("occupied_other").get(hints).then().statusCode(200).body("held", empty());
    }

    @Test
    void aFileTakesOnlyWhatIsFree() {
        String room = rooms.exclusive();
        rooms.planned("太极", room, "09:00", "10:00");
        String name = rooms.name(room);
        ImportFile file = ImportFile.uploaded(
                rooms.desk,
                "id,活动,日期,开始,结束,地点",
                "f1,合唱,2027-08-02,09:30,10:30," + name,
                "f2,舞蹈,2027-08-02,11:00,12:00," + name,
                "f3,戏曲,2027-08-02,11:30,12:30," + name,
                "f4,戏曲,2027-08-02,12:00,12:30," + name);

        assertThat(file.tested(Map.of("externalId", List.of("id"))).getInt("refused"))
                .isEqualTo(2);
        assertThat(file.rows("verdict=refused").getList("items.reason.zh"))
                .containsExactly("这个空间 2027-08-02 09:00–10:00 已有别的场次（含准备和清场）。", "与第 3 行时间冲突，这个空间同一时间只能有一项。");
        assertThat(file.done().getInt("created")).isEqualTo(2);
    }

    @Test
    void aFileMayLetTwoChangePlaces() {
        String room = rooms.exclusive();
        String name = rooms.name(room);
        String[] before = {
            "id,活动,日期,开始,结束,地点", "s1,合唱,2027-08-02,13:00,14:00," + name, "s2,舞蹈,2027-08-02,14:00,15:00," + name
        };
        ImportFile first = ImportFile.uploaded(rooms.desk, before);
        first.tested(Map.of("externalId", List.of("id")));
        first.done();

        ImportFile second = ImportFile.uploaded(
                rooms.desk,
                before[0],
                "s1,合唱,2027-08-02,14:00,15:00," + name,
                "s2,舞蹈,2027-08-02,15:00,16:00," + name,
                "s3,戏曲,2027-08-02,13:00,14:00," + name);
        second.tested(Map.of("externalId", List.of("id")));

        var done = second.done();
        assertThat(List.of(done.getInt("changed"), done.getInt("created"), done.getInt("refused")))
                .containsExactly(2, 1, 0);
    }

    /** Two that write behind all code, at once: the twin without the constraint shows that it is the constraint that refuses. */
    @Test
    void theDatabaseRefusesWhoeverWrites() throws SQLException {
        String room = rooms.exclusive();
        rooms.planned("太极", room, "09:00", "10:00");
        String written = """
                insert into centre_occupied.session (id, activity_id, space_id, starts_at, ends_at, day, end_day)
                values (gen_random_uuid(), '%s', '%s', '2027-08-02T01:30Z', '2027-08-02T02:30Z', '2027-08-02', '2027-08-02')
                """.formatted(rooms.activity("太极"), room);
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role centre_occupied");
            assertThat(refusal(statement, written)).isEqualTo("23P01");
            connection.rollback();

            statement.execute("alter table centre_occupied.occupation drop constraint occupation_free");
            statement.execute("set local role centre_occupied");
            assertThat(refusal(statement, written)).isEmpty();
            connection.rollback();
        }
    }

    @Test
    void nobodyWritesPastTheSessions() throws SQLException {
        try (Connection hand = database.login("hearth_centre");
                Statement statement = hand.createStatement()) {
            statement.execute("set role centre_occupied");
            assertThat(refusal(statement, "select * from centre_occupied.occupation"))
                    .isEmpty();
            for (String sql : List.of(
                    "delete from centre_occupied.occupation",
                    "update centre_occupied.occupation set lane = gen_random_uuid()",
                    "insert into centre_occupied.occupation select * from centre_occupied.occupation",
                    "select centre_occupied.occupy('{}')",
                    "select * from centre_occupied_other.occupation",
                    "select centre_occupied_other.reoccupy('{}')")) {
                assertThat(refusal(statement, sql)).as(sql).isEqualTo("42501");
            }
        }
    }

    private static String refusal(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return "";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    @Test
    void whatOverlapsFromBeforeStaysAsItWas() throws SQLException {
        MigratedCentre.migrated(
                database,
                files,
                "0231__occupation",
                """
                insert into __tenant__.programme (id, name) values (md5('p')::uuid, 'p');
                insert into __tenant__.activity (id, programme_id, title) values (md5('a')::uuid, md5('p')::uuid, 'a');
                insert into __tenant__.space (id, name, exclusive) values (md5('s')::uuid, 's', true);
                insert into __tenant__.session (id, activity_id, space_id, starts_at, ends_at, day, end_day, state, cancel_reason)
                select md5('n' || n)::uuid, md5('a')::uuid, case when n > 5 then md5('s')::uuid end, timestamptz '2026-03-02T01:00Z',
                  timestamptz '2026-03-02T02:00Z', '2026-03-02', '2026-03-02', case when n > 150 then 'cancelled' else 'planned' end,
                  case when n > 150 then 'x' end
                from generate_series(1, 160) n
                """,
                "select count(*), count(distinct lane) from __tenant__.occupation",
                rows -> {
                    rows.next();
                    assertThat(rows.getLong(1)).isEqualTo(145);
                    assertThat(rows.getLong(2)).isEqualTo(1);
                });
    }
}
