package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

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

/** A series is one object: what can be had of it is made, and what cannot is named, with what else there is. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SeriesTest {
    private static final String CENTRE = "series_bookings";
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

    /** A room that somebody has on three of forty Mondays. */
    private String takenThrice() {
        String room = room();
        for (int week : List.of(3, 4, 10)) {
            Map<String, Object> body = new HashMap<>(Reservations.body(room, "09:30", "10:30"));
            body.put("startsAt", Rooms.at("09:30").plusWeeks(week).toString());
            body.put("endsAt", Rooms.at("10:30").plusWeeks(week).toString());
            String id = bookings.ask(body).statusCode(201).extract().path("id");
            bookings.act(id, "confirm").statusCode(200);
        }
        return room;
    }

    private static String monday(int week) {
        return Rooms.MONDAY.plusWeeks(week).toString();
    }

    private long acts() {
        return Rooms.number(database, "select count(*) from centre_" + CENTRE + ".act");
    }

    @Test
    void whatIsFreeIsMadeAndWhatIsNotIsNamed() {
        String room = takenThrice();
        long before = acts();

        JsonPath made = series.book(room, "09:00", "10:00", FORTY)
                .statusCode(201)
                .body("done", equalTo(37))
                .body("left.day", contains(monday(3), monday(4), monday(10)))
                .body("left.why", everyItem(equalTo("taken")))
                .body("left.holder.title", everyItem(equalTo("夕阳红合唱队")))
                .body("series.dates", equalTo(40))
                .body("series.made", equalTo(37))
                .body("series.toCome", equalTo(37))
                .body("series.notHad", equalTo(3))
                .body("series.organisation", equalTo("夕阳红合唱队"))
                .extract()
                .jsonPath();

        String id = made.getString("series.id");
        series.days(id)
                .body("items", hasSize(40))
                .body("items.findAll { it.state == 'confirmed' }", hasSize(37))
                .body("items.findAll { it.reason == 'taken' }.day", contains(monday(3), monday(4), monday(10)));
        // one series, one act
        assertThat(acts()).isEqualTo(before + 1);
        rooms.desk
                .request()
                .get("/api/centre/series/" + id + "/history")
                .then()
                .body("items", hasSize(1))
                .body("items[0].act", equalTo("create"))
                .body("items[0].after.done", equalTo(37));
        String booking = series.days(id).extract().path("items[0].thingId");
        rooms.desk.request().get("/api/centre/bookings/" + booking).then().body("seriesId", equalTo(id));
    }

    @Test
    void whatIsOfferedInsteadIsReallyFree() {
        String room = takenThrice();
        String other = room();

        JsonPath seen = series.preview(room, "09:00", "10:00", FORTY)
                .statusCode(200)
                .body("free", equalTo(37))
                .body("days", hasSize(40))
                .body("days.findAll { it.why != null }.day", contains(monday(3), monday(4), monday(10)))
                .body("days[3].nextHere.startsLocal", equalTo("10:30"))
                .body("days[3].elsewhere.spaceId", hasItem(other))
                .extract()
                .jsonPath();

        List<Map<String, ?>> choices = List.of(
                Repeats.choice(
                        monday(3),
                        "startsAt",
                        seen.getString("days[3].nextHere.day") + "T" + seen.getString("days[3].nextHere.startsLocal")),
                Repeats.choice(monday(4), "spaceId", other),
                Repeats.choice(monday(10), "skip", true));
        String id = series.send(Repeats.body(Reservations.body(room, "09:00", "10:00"), FORTY, choices))
                .statusCode(201)
                .body("done", equalTo(39))
                .body("left", empty())
                .body("series.notHad", equalTo(0))
                .extract()
                .path("series.id");
        series.days(id)
                .body("items[3].startsLocal", equalTo("10:30"))
                .body("items[4].spaceId", equalTo(other))
                .body("items[10].reason", equalTo("skipped"));
    }

    @Test
    void anAlternativeIsNoOtherDateOfTheSameSeries() {
        String room = room();
        bookings.act(bookings.asked(room, "09:00", "16:00"), "confirm").statusCode(200);

        // on Tuesday it has the room itself until ten
        series.preview(room, "09:00", "10:00", "FREQ=DAILY;COUNT=3")
                .body("free", equalTo(2))
                .body("days[0].nextHere.day", equalTo(Rooms.MONDAY.toString()))
                .body("days[0].nextHere.startsLocal", equalTo("16:00"));
        series.preview(room, "09:00", "11:00", "FREQ=DAILY;COUNT=3")
                .body("days[0].nextHere.day", equalTo(Rooms.MONDAY.plusDays(1).toString()))
                .body("days[0].nextHere.startsLocal", equalTo("11:00"));
    }

    @Test
    void ofDatesInEachOthersWayTheFirstHasIt() {
        String room = room();
        List<Map<String, ?>> choices = List.of(Repeats.choice(
                Rooms.MONDAY.plusDays(1).toString(),
                "startsAt",
                Rooms.at("09:30").toString()));
        series.send(Repeats.body(Reservations.body(room, "09:00", "10:00"), "FREQ=DAILY;COUNT=2", choices))
                .statusCode(201)
                .body("done", equalTo(1))
                .body("left.why", contains("taken"))
                .body("left[0].holder", equalTo(null));
    }

    @Test
    void aSeriesOfWhichNothingCanBeHadIsNotMade() {
        String room = room();
        bookings.act(bookings.asked(room, "09:00", "10:00"), "confirm").statusCode(200);
        long there = Rooms.number(database, "select count(*) from centre_" + CENTRE + ".series");

        series.book(room, "09:00", "10:00", "FREQ=DAILY;COUNT=1")
                .statusCode(409)
                .body("type", endsWith("/space-taken"));
        assertThat(Rooms.number(database, "select count(*) from centre_" + CENTRE + ".series"))
                .isEqualTo(there);
    }

    @Test
    void aKeySentAgainMakesItOnce() {
        String room = room();
        Map<String, Object> body = Repeats.body(Reservations.body(room, "09:00", "10:00"), FORTY, List.of());
        String key = "series-once";
        String first = World.keyed(key, rooms.desk.request())
                .body(body)
                .post("/api/centre/booking-series")
                .then()
                .statusCode(201)
                .extract()
                .path("series.id");
        World.keyed(key, rooms.desk.request())
                .body(body)
                .post("/api/centre/booking-series")
                .then()
                .statusCode(201)
                .body("series.id", equalTo(first));
    }

    @Test
    void itMovesWhereItCanAndTheRestStays() {
        String room = takenThrice();
        JsonPath made = series.book(room, "14:00", "15:00", FORTY)
                .body("done", equalTo(40))
                .extract()
                .jsonPath();
        String id = made.getString("series.id");
        Map<String, Object> to = Map.of("startsLocal", "10:00", "minutes", 90, "from", monday(4));

        rooms.desk
                .request()
                .get("/api/centre/series/" + id + "/preview?startsLocal=10:00&minutes=90&from=" + monday(4))
                .then()
                .statusCode(200)
                .body("free", equalTo(34))
                .body("days.findAll { it.why != null }.day", contains(monday(4), monday(10)));
        series.act(id, "move", to)
                .statusCode(200)
                .body("done", equalTo(34))
                .body("left.day", contains(monday(4), monday(10)))
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
        String room = takenThrice();
        JsonPath made = series.book(room, "09:00", "10:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=2")
                .body("done", equalTo(2))
                .extract()
                .jsonPath();
        String id = made.getString("series.id");

        series.act(id, "extend", Map.of("until", monday(2))).statusCode(400);
        series.act(id, "extend", Map.of("until", monday(10)))
                .statusCode(200)
                .body("done", equalTo(2))
                .body("left.day", contains(monday(4), monday(10)))
                .body("series.lastDay", equalTo(monday(10)))
                .body("series.dates", equalTo(6));
        String last = series.days(id).extract().path("items[4].thingId");
        rooms.desk
                .request()
                .get("/api/centre/bookings/" + last)
                .then()
                .body("day", equalTo(monday(8)))
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
        String email = role + "@series.example.org";
        rooms.desk
                .request()
                .body(Map.of("name", role, "email", email, "role", role))
                .post("/api/centre/staff");
        return world.as(email, "centre_" + CENTRE);
    }

    @Test
    void limitsOfTheSpaceAreSaidOfEachDate() {
        String room = rooms.space("小厅", Map.of("bookable", "residents", "aheadDays", 300));
        Map<String, Object> body =
                Repeats.body(Reservations.body(room, "09:00", "10:00"), "FREQ=WEEKLY;COUNT=20", List.of());
        body.put("confirm", false);
        List<String> why = new Repeats(() -> as("front-desk"))
                .send(body)
                .statusCode(201)
                .extract()
                .path("left.why");
        assertThat(why).isNotEmpty().containsOnly("limit");
        series.send(body).statusCode(201).body("done", equalTo(20));
    }

    /** The most there may be. */
    @Test
    void aDateForEachDayOfAYearIsMadeAtOnce() {
        String room = room();
        series.book(room, "09:00", "10:00", "FREQ=DAILY;COUNT=366")
                .statusCode(201)
                .body("done", equalTo(366))
                .body("left", empty());
        series.preview(room, "09:30", "10:30", "FREQ=DAILY;COUNT=366")
                .statusCode(200)
                .body("free", equalTo(0))
                .body("days[365].nextHere.startsLocal", equalTo("10:00"));
    }

    @Test
    void itIsFoundByWhatItIsFor() {
        String room = room();
        Map<String, Object> booking = new HashMap<>(Reservations.body(room, "09:00", "10:00"));
        booking.put("purpose", "找得到的排练");
        String id = series.send(Repeats.body(booking, "FREQ=DAILY;COUNT=2", List.of()))
                .extract()
                .path("series.id");
        rooms.desk
                .request()
                .get("/api/centre/series?q=找得到&kind=booking&from=" + Rooms.MONDAY)
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(id));
        rooms.desk
                .request()
                .get("/api/centre/series?q=找得到&from=" + Rooms.MONDAY.plusDays(2))
                .then()
                .body("items", empty());
    }
}
