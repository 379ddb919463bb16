package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A seasonal round from its rules to its bookings. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class RoundTest {
    private static final String CENTRE = "rounds";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private World world;
    private Rooms rooms;
    private Rounds rounds;

    @BeforeEach
    void rooms() {
        world = new World(issuer).open(CENTRE);
        rooms = new Rooms(new Desk(world, CENTRE));
        rounds = new Rounds(rooms.desk::request);
    }

    @AfterEach
    void whatIsThereIsWhatSessionsAndBookingsSay() {
        assertThat(Rooms.differences(database, CENTRE)).isZero();
    }

    private String room() {
        return rooms.space("会议室", Map.of("bookable", "residents", "capacity", 30));
    }

    private void run(String sql) {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String outcome(String round, int number, int wish) {
        return rounds.outcomes(round)
                .extract()
                .path("items.find { it.number == " + number + " && it.wish == " + wish + " }.id");
    }

    @Test
    void fromApplicationsToBookings() {
        String room = room();
        String other = room();
        // one of the Mondays has a booking in one room
        Reservations bookings = new Reservations(rooms.desk::request);
        bookings.act(bookings.asked(room, "09:00", "10:00"), "confirm").statusCode(200);
        String round = rounds.opened(room, other);
        rounds.get(round)
                .body("state", equalTo("collecting"))
                .body("taking", equalTo(true))
                .body("digest", notNullValue())
                .body("secret", nullValue());
        rounds.applied(round, "夕阳红合唱队", 2, room, other);
        rounds.applied(round, "晨练队", 1, room);
        rounds.drawn(round);
        rounds.get(round)
                .body("state", equalTo("allocated"))
                .body("secret", notNullValue())
                .body("word", equalTo("123"))
                .body("granted", equalTo(2));
        // residents come first: whoever applied later has the room, but for the Monday that was taken
        rounds.outcomes(round)
                .body("items.number", contains(1, 2))
                .body("items[1].spaceId", equalTo(room))
                .body("items[1].dates", equalTo(3))
                .body("items[1].missing.day", contains(Rooms.MONDAY.toString()))
                .body("items[0].spaceId", equalTo(other))
                .body("items[0].dates", equalTo(4))
                .body("items[0].words.zh", containsString("3 次已分给“居民团体”类第 1 位"));

        rounds.confirmed(round);

        rounds.outcomes(round).body("items.made", contains(4, 3)).body("items[0].lost", hasSize(0));
        String series = rounds.outcomes(round).extract().path("items[1].seriesId");
        rooms.desk
                .request()
                .get("/api/centre/series/" + series + "/days")
                .then()
                .body("items.findAll { it.state == 'confirmed' }", hasSize(3))
                .body("items.findAll { it.reason == 'skipped' }.day", contains(Rooms.MONDAY.toString()));
    }

    @Test
    void rulesStandOnceApplicationsAreTaken() {
        String room = room();
        Map<String, Object> body = Rounds.body(room);
        String round = rounds.create(body).statusCode(201).extract().path("id");
        rounds.apply(round, Rounds.application("团队", 1, Rounds.wish(Rounds.MONDAYS, "09:00", "10:00", true)))
                .statusCode(409);
        Map<String, Object> changed = new HashMap<>(body);
        changed.put("quotaHours", 6);
        rounds.update(round, changed).statusCode(200).body("quotaHours", equalTo(6));
        rounds.act(round, "open").statusCode(200);
        rounds.update(round, body).statusCode(409);
        changed.put("closesOn", Rounds.TODAY.plusDays(3).toString());
        rounds.update(round, changed).statusCode(200);
        // the closing was announced
        rounds.act(round, "close").statusCode(409);
    }

    @Test
    void applicationsAreChangedAndWithdrawnUntilTheClosing() {
        String room = room();
        String round = rounds.opened(room);
        String one = rounds.applied(round, "团队一", 1, room);
        String two = rounds.applied(round, "团队二", 1, room);
        Map<String, Object> changed =
                Rounds.application("团队一", 2, Rounds.wish(Rounds.MONDAYS, "14:00", "15:00", false, room));
        rounds.onApplication(one, "", changed).statusCode(200).body("className", equalTo("社会组织"));
        rounds.onApplication(two, "withdraw", Map.of("reason", "不办了"))
                .statusCode(200)
                .body("state", equalTo("withdrawn"));
        rooms.desk
                .request()
                .get("/api/centre/round-applications/" + two + "/history")
                .then()
                .body("items.act", contains("withdraw", "create"))
                .body("items[0].reason", equalTo("不办了"));
        rounds.act(round, "close").statusCode(200);
        rounds.onApplication(one, "", changed).statusCode(409);
        rounds.act(round, "allocate", Map.of("word", "9")).statusCode(200).body("wishes", equalTo(1));
    }

    @Test
    void whatCannotBeAppliedForIsSaidOfItsField() {
        String room = room();
        String round = rounds.opened(room);
        for (Map<String, Object> wish : List.of(
                Rounds.wish("FREQ=WEEKLY;COUNT=3", "09:00", "10:00", true),
                Rounds.wish("FREQ=YEARLY;BYMONTH=1", "09:00", "10:00", true),
                Rounds.wish(Rounds.MONDAYS, "10:00", "09:00", true),
                Rounds.wish(Rounds.MONDAYS, "09:00", "10:00", false),
                Rounds.wish(Rounds.MONDAYS, "09:00", "10:00", false, room()))) {
            rounds.apply(round, Rounds.application("团队", 1, wish)).statusCode(400);
        }
        rounds.apply(round, Rounds.application("团队", 5, Rounds.wish(Rounds.MONDAYS, "09:00", "10:00", true)))
                .statusCode(400)
                .body("violations.field", contains("rank"));
        Map<String, Object> body = Rounds.body(room);
        body.put("closesOn", Rooms.MONDAY.toString());
        rounds.create(body).statusCode(400).body("violations.field", contains("closesOn"));
    }

    @Test
    void aProposalIsAdjustedByHandWithAReasonAndInNobodysWay() {
        String room = room();
        String other = room();
        String round = rounds.opened(room, other);
        rounds.applied(round, "团队一", 1, room);
        rounds.applied(round, "团队二", 2, room);
        rounds.drawn(round);
        String refused = outcome(round, 2, 1);
        Map<String, Object> give =
                Map.of("spaceId", room, "rule", Rounds.MONDAYS, "startsLocal", "09:30", "endsLocal", "10:30");
        rounds.adjust(refused, Map.of("give", give, "reason", "老人活动")).statusCode(409);
        Map<String, Object> elsewhere = new HashMap<>(give);
        elsewhere.put("spaceId", other);
        rounds.adjust(refused, Map.of("give", elsewhere, "reason", "老人活动"))
                .statusCode(200)
                .body("state", equalTo("granted"))
                .body("byHand", equalTo(true))
                .body("words.zh", containsString("人工调整，理由：老人活动"));
        rounds.adjust(outcome(round, 1, 1), Map.of("reason", "自愿放弃"))
                .statusCode(200)
                .body("state", equalTo("refused"))
                .body("why", equalTo("hand"));
        // what was given up can be had
        rounds.adjust(refused, Map.of("give", give, "reason", "换回")).statusCode(200);
        rooms.desk
                .request()
                .get("/api/centre/round-outcomes/" + refused + "/history")
                .then()
                .body("items.act", contains("adjust", "adjust"))
                .body("items[0].reason", equalTo("换回"));
        rounds.confirmed(round);
        rounds.adjust(refused, Map.of("reason", "太晚")).statusCode(409);
    }

    @Test
    void aBookingMadeMeanwhileKeepsItsSpaceAndIsNamed() {
        String room = room();
        String gone = room();
        String round = rounds.opened(room, gone);
        rounds.applied(round, "团队一", 1, room);
        rounds.applied(round, "团队二", 1, gone);
        rounds.drawn(round);
        Reservations bookings = new Reservations(rooms.desk::request);
        bookings.act(bookings.asked(room, "09:00", "10:00"), "confirm").statusCode(200);
        new Repeats(rooms.desk::request)
                .book(gone, "09:00", "10:00", "FREQ=WEEKLY;COUNT=4")
                .statusCode(201);

        rounds.confirmed(round);

        rounds.outcomes(round)
                .body("items[0].made", equalTo(3))
                .body("items[0].lost", contains(Rooms.MONDAY.toString()))
                .body("items[0].words.zh", containsString("确认时有 1 次已被别人占用"))
                .body("items[1].made", equalTo(0))
                .body("items[1].seriesId", nullValue())
                .body("items[1].lost", hasSize(4));
        // for the centre's record, whoever confirmed made them
        String series = rounds.outcomes(round).extract().path("items[0].seriesId");
        rooms.desk
                .request()
                .get("/api/centre/series/" + series + "/history")
                .then()
                .body("items[0].act", equalTo("create"))
                .body("items[0].by", not(equalTo("Hearth")));
    }

    /** As after a restart: what was made stays, and the rest is made once. */
    @Test
    void confirmingGoesOnWhereItStopped() {
        String room = room();
        String round = rounds.opened(room);
        rounds.applied(round, "团队一", 1, room);
        rounds.apply(round, Rounds.application("团队二", 1, Rounds.wish(Rounds.MONDAYS, "13:00", "14:00", false, room)))
                .statusCode(201);
        rounds.drawn(round);
        rounds.confirmed(round);
        String second = outcome(round, 2, 1);
        String series = rounds.outcomes(round).extract().path("items[1].seriesId");
        run("update centre_%s.booking set state = 'cancelled', decision_reason = '重来' where series_id = '%s'"
                .formatted(CENTRE, series));
        run(
                "update centre_%s.round_outcome set settled = false, made = null, lost = null, series_id = null where id = '%s'"
                        .formatted(CENTRE, second));
        run("update centre_%s.round set state = 'allocated' where id = '%s'".formatted(CENTRE, round));
        rounds.act(round, "cancel", Map.of("reason", "不办了")).statusCode(409);

        rounds.confirmed(round);

        rounds.outcomes(round).body("items.made", contains(4, 4));
        assertThat(Rooms.number(
                        database,
                        "select count(*) from centre_%s.booking where space_id = '%s' and state = 'confirmed'"
                                .formatted(CENTRE, room)))
                .isEqualTo(8);
    }

    /** Ids are unique within a centre alone. */
    @Test
    void theSameIdsInAnotherCentreAreAnotherRound() {
        String room = room();
        String round = rounds.opened(room);
        String application = rounds.applied(round, "团队一", 1, room);
        world.open(List.of(World.centre("rounds_b")));
        run("insert into centre_rounds_b.round select * from centre_rounds.round where id = '" + round + "'");
        run("insert into centre_rounds_b.round_application select * from centre_rounds.round_application where id = '"
                + application + "'");
        rounds.drawn(round);
        rounds.confirmed(round);
        Rounds theirs = new Rounds(() -> world.manager("rounds_b"));
        theirs.get(round).body("state", equalTo("collecting")).body("secret", nullValue());
        theirs.outcomes(round).body("items", hasSize(0));
        theirs.onApplication(application, "withdraw", Map.of("reason", "不办了")).statusCode(200);
        rounds.get(round).body("applications", equalTo(1));
    }

    private RequestSpecification as(String role) {
        String email = role + "@rounds.example.org";
        rooms.desk
                .request()
                .body(Map.of("name", role, "email", email, "role", role))
                .post("/api/centre/staff");
        return world.as(email, "centre_" + CENTRE);
    }

    /** What hangs at the door names organisations; a secret is nobody's before the draw, whatever the operation. */
    @Test
    void contactsAreForWhoMayReadNamesAndTheSecretForNobodyBeforeTheDraw() {
        String room = room();
        String round = rounds.opened(room);
        String application = rounds.applied(round, "夕阳红合唱队", 1, room);
        String path = "/api/centre/rounds/" + round;
        String secret = secret(round);
        for (String each : List.of("", "/history", "/applications", "/applications/export?format=csv", "/outcomes")) {
            assertThat(rooms.desk.request().get(path + each).asString()).doesNotContain(secret);
        }
        assertThat(as("viewer").get(path + "/applications").asString())
                .contains("夕阳红合唱队")
                .doesNotContain("金联系");
        assertThat(as("viewer").get(path + "/applications/export?format=csv").asString())
                .doesNotContain("金联系");
        assertThat(as("front-desk")
                        .get("/api/centre/round-applications/" + application)
                        .asString())
                .contains("金联系");
        rounds.drawn(round);
        assertThat(as("viewer").get(path).asString()).contains(secret);
        assertThat(rooms.desk
                        .request()
                        .get(path + "/outcomes/export?format=csv")
                        .asString())
                .contains("夕阳红合唱队", "获批")
                .doesNotContain("金联系");
        assertThat(rooms.desk
                        .request()
                        .get("/api/centre/acts?object=round-application")
                        .jsonPath()
                        .<String>getList("items.act"))
                .contains("export");
    }

    private String secret(String round) {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select secret from centre_rounds.round where id = '" + round + "'")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
