package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
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

/** What is done to a series: to all of it, or from a date on; what was used or has begun stays, and is named. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SeriesChangeTest {
    private static final String CENTRE = "series_changed";
    private static final String FORTY = "FREQ=WEEKLY;BYDAY=MO;COUNT=40";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private World world;
    private Rooms rooms;
    private Reservations bookings;
    private Repeats series;

    @BeforeEach
    void rooms() {
        world = new World(issuer).open(CENTRE);
        rooms = new Rooms(new Desk(world, CENTRE));
        bookings = new Reservations(rooms.desk::request);
        series = new Repeats(rooms.desk::request);
    }

    @AfterEach
    void whatIsThereIsWhatSessionsAndBookingsSay() {
        assertThat(Rooms.differences(database, CENTRE)).isZero();
    }

    private String room() {
        return rooms.space("会议室", Map.of("bookable", "residents", "capacity", 30));
    }

    @Test
    void itMovesWhereItCanAndTheRestStays() {
        String room = Repeats.takenThrice(rooms);
        JsonPath made = series.book(room, "14:00", "15:00", FORTY)
                .body("done", equalTo(40))
                .extract()
                .jsonPath();
        String id = made.getString("series.id");
        Map<String, Object> to = Map.of("startsLocal", "10:00", "minutes", 90, "from", Repeats.monday(4));

        rooms.desk
                .request()
                .get("/api/centre/series/" + id + "/preview?startsLocal=10:00&minutes=90&from=" + Repeats.monday(4))
                .then()
                .statusCode(200)
                .body("free", equalTo(34))
                .body("days.findAll { it.why != null }.day", contains(Repeats.monday(4), Repeats.monday(10)));
        series.act(id, "move", to)
                .statusCode(200)
                .body("done", equalTo(34))
                .body("left.day", contains(Repeats.monday(4), Repeats.monday(10)))
                .body("series.startsLocal", equalTo("10:00"))
                .body("series.endsLocal", equalTo("11:30"));
        series.days(id)
                .body("items[3].startsLocal", equalTo("14:00"))
                .body("items[4].startsLocal", equalTo("14:00"))
                .body("items[5].startsLocal", equalTo("10:00"))
                .body("items[5].endsLocal", equalTo("11:30"));
        // what somebody saw before that is no more
        series.at(id, made.getInt("series.version"), "move", to)
                .statusCode(412)
                .body("type", endsWith("/version-conflict"));
    }

    @Test
    void givenUpFromADateOnItKeepsWhatWasUsedAndWhatHasBegun() {
        String room = room();
        LocalDate first = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(3);
        Map<String, Object> body = new HashMap<>(Reservations.body(room, "09:00", "10:00"));
        body.put("startsAt", first.atTime(0, 5).toString());
        body.put("endsAt", first.atTime(0, 20).toString());
        String id = series.send(Repeats.body(body, "FREQ=DAILY;COUNT=10", List.of()))
                .statusCode(201)
                .body("done", equalTo(10))
                .extract()
                .path("series.id");
        bookings.use(series.days(id).extract().path("items[0].thingId"), 12).statusCode(200);
        String alone = series.days(id).extract().path("items[6].thingId");
        bookings.act(alone, "cancel", "那天有事").statusCode(200);

        series.act(id, "cancel", Map.of("from", first.plusDays(8).toString(), "reason", "学期结束"))
                .statusCode(200)
                .body("done", equalTo(2))
                .body("left", empty())
                .body("series.cancelled", equalTo(3));
        series.act(id, "cancel", Map.of("reason", "不办了"))
                .statusCode(200)
                .body("left.why", contains("used", "begun", "begun", "begun"))
                .body(
                        "left.day",
                        contains(
                                first.toString(),
                                first.plusDays(1).toString(),
                                first.plusDays(2).toString(),
                                first.plusDays(3).toString()))
                .body("done", equalTo(3))
                .body("series.toCome", equalTo(0));
        series.act(id, "cancel", Map.of("reason", "再来一次")).statusCode(409);
        assertThat(Rooms.number(
                        database,
                        "select count(*) from centre_" + CENTRE + ".booking where series_id = '" + id
                                + "' and state = 'used'"))
                .isOne();
    }

    @Test
    void itGoesOnLikeTheLastOfIt() {
        String room = Repeats.takenThrice(rooms);
        JsonPath made = series.book(room, "09:00", "10:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=2")
                .body("done", equalTo(2))
                .extract()
                .jsonPath();
        String id = made.getString("series.id");

        series.act(id, "extend", Map.of("until", Repeats.monday(2))).statusCode(400);
        series.act(id, "extend", Map.of("until", Repeats.monday(10)))
                .statusCode(200)
                .body("done", equalTo(2))
                .body("left.day", contains(Repeats.monday(4), Repeats.monday(10)))
                .body("series.lastDay", equalTo(Repeats.monday(10)))
                .body("series.dates", equalTo(6));
        String last = series.days(id).extract().path("items[4].thingId");
        rooms.desk
                .request()
                .get("/api/centre/bookings/" + last)
                .then()
                .body("day", equalTo(Repeats.monday(8)))
                .body("state", equalTo("confirmed"))
                .body("contact", equalTo("金联系"))
                .body("seriesId", equalTo(id));
    }

    @Test
    void aDeskAsksAndWhoeverDecidesConfirmsAllThatCanBeHad() {
        String room = room();
        Repeats desk = new Repeats(() -> as("front-desk"));
        Map<String, Object> body =
                Repeats.body(Reservations.body(room, "09:00", "10:00"), "FREQ=DAILY;COUNT=5", List.of());
        desk.send(body).statusCode(403);
        body.put("confirm", false);
        String id = desk.send(body)
                .statusCode(201)
                .body("series.requested", equalTo(5))
                .extract()
                .path("series.id");
        bookings.act(bookings.asked(room, "09:00", "09:30"), "confirm").statusCode(200);

        desk.act(id, "confirm", Map.of()).statusCode(403);
        series.act(id, "confirm", Map.of())
                .statusCode(200)
                .body("done", equalTo(4))
                .body("left.why", contains("taken"))
                .body("series.requested", equalTo(1));
        // what is confirmed is moved by whoever decides
        desk.act(id, "move", Map.of("startsLocal", "11:00", "minutes", 60)).statusCode(403);
        desk.act(id, "cancel", Map.of("reason", "不来了")).statusCode(200).body("done", equalTo(5));
        new Repeats(() -> as("viewer"))
                .act(id, "cancel", Map.of("reason", "不来了"))
                .statusCode(403);
    }

    private RequestSpecification as(String role) {
        String email = role + "@series-changed.example.org";
        rooms.desk
                .request()
                .body(Map.of("name", role, "email", email, "role", role))
                .post("/api/centre/staff");
        return world.as(email, "centre_" + CENTRE);
    }
}
