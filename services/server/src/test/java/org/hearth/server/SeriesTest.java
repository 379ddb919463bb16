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

    private long acts() {
        return Rooms.number(database, "select count(*) from centre_" + CENTRE + ".act");
    }

    @Test
    void whatIsFreeIsMadeAndWhatIsNotIsNamed() {
        String room = Repeats.takenThrice(rooms);
        long before = acts();

        JsonPath made = series.book(room, "09:00", "10:00", FORTY)
                .statusCode(201)
                .body("done", equalTo(37))
                .body("left.day", contains(Repeats.monday(3), Repeats.monday(4), Repeats.monday(10)))
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
                .body(
                        "items.findAll { it.reason == 'taken' }.day",
                        contains(Repeats.monday(3), Repeats.monday(4), Repeats.monday(10)));
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
        String room = Repeats.takenThrice(rooms);
        String other = room();

        JsonPath seen = series.preview(room, "09:00", "10:00", FORTY)
                .statusCode(200)
                .body("free", equalTo(37))
                .body("days", hasSize(40))
                .body(
                        "days.findAll { it.why != null }.day",
                        contains(Repeats.monday(3), Repeats.monday(4), Repeats.monday(10)))
                .body("days[3].nextHere.startsLocal", equalTo("10:30"))
                .body("days[3].elsewhere.spaceId", hasItem(other))
                .extract()
                .jsonPath();

        List<Map<String, ?>> choices = List.of(
                Repeats.choice(
                        Repeats.monday(3),
                        "startsAt",
                        seen.getString("days[3].nextHere.day") + "T" + seen.getString("days[3].nextHere.startsLocal")),
                Repeats.choice(Repeats.monday(4), "spaceId", other),
                Repeats.choice(Repeats.monday(10), "skip", true));
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
