package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
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

/** Sessions by a rule: in shared spaces nobody is in the way; what was held or attended stays. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SessionSeriesTest {
    private static final String CENTRE = "series_sessions";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private World world;
    private Rooms rooms;
    private Repeats series;

    @BeforeEach
    void rooms() {
        world = new World(issuer).open(CENTRE);
        rooms = new Rooms(new Desk(world, CENTRE));
        series = new Repeats(rooms.desk::request);
    }

    @AfterEach
    void whatIsThereIsWhatSessionsAndBookingsSay() {
        assertThat(Rooms.differences(database, CENTRE)).isZero();
    }

    private ValidatableResponse plan(String space, LocalDate first, String from, String to, String rule) {
        Map<String, Object> session = new HashMap<>(rooms.body("太极", space, from, to));
        session.put("startsAt", first + "T" + from);
        session.put("endsAt", first + "T" + to);
        return rooms.desk
                .request()
                .body(Map.of("session", session, "rule", rule))
                .post("/api/centre/session-series")
                .then();
    }

    @Test
    void sessionsShareASpaceAndABookingIsInTheirWay() {
        String room = rooms.space("阅览室", Map.of("bookable", "residents"));
        rooms.planned("书法", room, "09:00", "10:00");
        Reservations bookings = new Reservations(rooms.desk::request);
        Map<String, Object> second = new HashMap<>(Reservations.body(room, "09:00", "10:00"));
        second.put("startsAt", Rooms.at("09:00").plusDays(1).toString());
        second.put("endsAt", Rooms.at("10:00").plusDays(1).toString());
        bookings.act(bookings.ask(second).extract().path("id"), "confirm").statusCode(200);

        String id = plan(room, Rooms.MONDAY, "09:00", "10:00", "FREQ=DAILY;COUNT=3")
                .statusCode(201)
                .body("done", equalTo(2))
                .body("left.day", contains(Rooms.MONDAY.plusDays(1).toString()))
                .body("series.kind", equalTo("session"))
                .body("series.title", equalTo("太极"))
                .extract()
                .path("series.id");
        rooms.desk
                .request()
                .get("/api/centre/sessions/" + series.days(id).extract().path("items[0].thingId"))
                .then()
                .body("seriesId", equalTo(id))
                .body("title", equalTo("太极"));
        series.act(id, "confirm", Map.of()).statusCode(409);
    }

    @Test
    void withoutASpaceAllOfThemAre() {
        Map<String, Object> session = new HashMap<>(rooms.body("走读", "", "09:00", "10:00"));
        session.put("spaceId", null);
        rooms.desk
                .request()
                .body(Map.of("session", session, "rule", "FREQ=DAILY;COUNT=4"))
                .post("/api/centre/session-series")
                .then()
                .statusCode(201)
                .body("done", equalTo(4))
                .body("left", empty());
    }

    @Test
    void whatWasHeldOrAttendedOrHasBegunIsLeftAndNamed() {
        String room = rooms.shared();
        LocalDate first = TODAY.minusDays(3);
        String id = plan(room, first, "00:05", "00:20", "FREQ=DAILY;COUNT=8")
                .statusCode(201)
                .body("done", equalTo(8))
                .extract()
                .path("series.id");
        List<String> sessions = series.days(id).extract().path("items.thingId");
        rooms.desk.tally(sessions.get(0), 5);
        rooms.desk.close(sessions.get(0), false).statusCode(200);
        rooms.desk.tally(sessions.get(1), 4);

        series.act(id, "move", Map.of("startsLocal", "10:00", "minutes", 60))
                .statusCode(200)
                .body("done", equalTo(4))
                .body("left.why", contains("held", "attended", "begun", "begun"));
        series.days(id).body("items[1].startsLocal", equalTo("00:05")).body("items[4].startsLocal", equalTo("10:00"));
        series.act(id, "cancel", Map.of("reason", "老师退休"))
                .statusCode(200)
                .body("done", equalTo(4))
                .body("left.why", contains("held", "attended", "begun", "begun"));
        rooms.desk
                .request()
                .get("/api/centre/sessions/" + sessions.get(5))
                .then()
                .body("state", equalTo("cancelled"))
                .body("cancelReason", equalTo("老师退休"));
        // each tells its own story, and the centre's acts tell one of the series
        assertThat(Rooms.number(
                        database,
                        "select count(*) from centre_" + CENTRE + ".session_event where session_id = '"
                                + sessions.get(5) + "'"))
                .isEqualTo(3);
        rooms.desk
                .request()
                .get("/api/centre/series/" + id + "/history")
                .then()
                .body("items.act", contains("cancel", "move", "create"));
    }

    @Test
    void itGoesOnAndFiguresFollow() {
        String id = plan(rooms.exclusive(), Rooms.MONDAY, "14:00", "15:00", "FREQ=WEEKLY;COUNT=2")
                .extract()
                .path("series.id");
        series.act(id, "extend", Map.of("until", Rooms.MONDAY.plusWeeks(4).toString()))
                .statusCode(200)
                .body("done", equalTo(3));
        series.days(id).body("items", hasSize(5)).body("items.state", everyItem(equalTo("planned")));
        rooms.desk.day(Rooms.MONDAY.plusWeeks(4)).body("sessions.title", contains("太极"));
    }

    @Test
    void whoMayNotPlanSessionsMayNotChangeTheirSeries() {
        String id = plan(rooms.shared(), Rooms.MONDAY, "16:00", "17:00", "FREQ=WEEKLY;COUNT=2")
                .extract()
                .path("series.id");
        String email = "desk@series-sessions.example.org";
        rooms.desk
                .request()
                .body(Map.of("name", "前台", "email", email, "role", "front-desk"))
                .post("/api/centre/staff");
        Repeats desk = new Repeats(() -> world.as(email, "centre_" + CENTRE));
        desk.act(id, "cancel", Map.of("reason", "不办了")).statusCode(403);
        desk.act(id, "move", Map.of("startsLocal", "10:00", "minutes", 60)).statusCode(403);
        desk.act(id, "extend", Map.of("until", Rooms.MONDAY.plusWeeks(4).toString()))
                .statusCode(403);
    }

    /** In the words of the sessions' own list. */
    @Test
    void theStatesOfItsDatesAreCalledAsThoseOfSessions() {
        String id = plan(rooms.shared(), Rooms.MONDAY, "18:00", "19:00", "FREQ=WEEKLY;COUNT=2")
                .extract()
                .path("series.id");

        assertThat(rooms.desk
                        .request()
                        .header("Accept-Language", "en")
                        .get("/api/centre/series/" + id + "/days/export?format=csv")
                        .asString())
                .contains(",Not closed,")
                .doesNotContain("Planned");
    }
}
