package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions and bookings as they lie on days: on one day, and over the spaces of a week. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class OccupationsTest {
    private static final String CENTRE = "laid_out";

    @FromPlatform
    TestIssuer issuer;

    private World world;
    private Rooms rooms;
    private Reservations bookings;

    @BeforeEach
    void rooms() {
        world = new World(issuer).open(CENTRE, "laid_out_other");
        rooms = new Rooms(new Desk(world, CENTRE));
        bookings = new Reservations(rooms.desk::request);
    }

    private ValidatableResponse day(LocalDate day) {
        return rooms.desk.request().get("/api/centre/days/" + day).then().statusCode(200);
    }

    private ValidatableResponse asked(LocalDate from, LocalDate to) {
        return rooms.desk
                .request()
                .get("/api/centre/occupations?from=" + from + "&to=" + to)
                .then();
    }

    private String booked(String space, LocalDate from, String starts, LocalDate to, String ends) {
        Map<String, Object> body = new HashMap<>(Reservations.body(space, "09:00", "10:00"));
        body.put("startsAt", from + "T" + starts);
        body.put("endsAt", to + "T" + ends);
        return bookings.ask(body).statusCode(201).extract().path("id");
    }

    private List<String> on(LocalDate day, String id) {
        Map<String, String> found = day(day).extract().jsonPath().getMap("bookings.find { it.id == '" + id + "' }");
        return found == null ? List.of() : List.of(found.get("startsLocal"), found.get("endsLocal"));
    }

    @Test
    void aDayHasTheBookingsThatHaveTheirSpaceAndNotThoseThatAsk() {
        LocalDate day = Rooms.MONDAY.plusDays(7);
        String room = rooms.space("茶室", Map.of("bookable", "residents"));
        String booking = booked(room, day, "09:00", day, "10:30");
        assertThat(on(day, booking)).isEmpty();

        bookings.act(booking, "confirm").statusCode(200);
        assertThat(on(day, booking)).containsExactly("09:00", "10:30");
        day(day).body("bookings.find { it.id == '" + booking + "' }.title", equalTo("夕阳红合唱队"))
                .body("figures.planned", equalTo(0));

        bookings.act(booking, "cancel", "下雨").statusCode(200);
        assertThat(on(day, booking)).isEmpty();
    }

    @Test
    void aBookingOfSeveralDaysLiesOnEachOfThemWithTheHoursOfThatDay() {
        LocalDate day = Rooms.MONDAY.plusDays(14);
        String room = rooms.space("展厅", Map.of("bookable", "residents"));
        String booking = booked(room, day, "15:00", day.plusDays(2), "12:00");
        bookings.act(booking, "confirm").statusCode(200);
        String evening = booked(room, day.plusDays(2), "20:00", day.plusDays(3), "00:00");
        bookings.act(evening, "confirm").statusCode(200);

        assertThat(on(day.minusDays(1), booking)).isEmpty();
        assertThat(on(day, booking)).containsExactly("15:00", "24:00");
        assertThat(on(day.plusDays(1), booking)).containsExactly("00:00", "24:00");
        assertThat(on(day.plusDays(2), booking)).containsExactly("00:00", "12:00");
        assertThat(on(day.plusDays(2), evening)).containsExactly("20:00", "24:00");
        assertThat(on(day.plusDays(3), booking)).isEmpty();
        assertThat(on(day.plusDays(3), evening)).isEmpty();
    }

    @Test
    void aWeekHasItsSessionsAndBookingsOfAllSpacesInOrderWithTheHoursOfItsDays() {
        LocalDate monday = Rooms.MONDAY;
        String hall = rooms.space("礼堂", Map.of("bookable", "residents"));
        String session = rooms.planned("太极", hall, "09:00", "10:00");
        String cancelled = rooms.planned("书法", hall, "13:00", "14:00");
        int version =
                rooms.desk.request().get("/api/centre/sessions/" + cancelled).path("version");
        rooms.desk
                .request()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "老师病了"))
                .post("/api/centre/sessions/" + cancelled + "/cancel")
                .then()
                .statusCode(200);
        String before = booked(hall, monday.minusDays(1), "20:00", monday, "08:00");
        bookings.act(before, "confirm").statusCode(200);
        String asks = booked(hall, monday, "11:00", monday, "12:00");
        String elsewhere = booked(hall, monday.plusDays(8), "11:00", monday.plusDays(8), "12:00");

        ValidatableResponse week = asked(monday, monday.plusDays(6)).statusCode(200);
        List<String> ids = week.extract().path("items.findAll { it.spaceId == '" + hall + "' }.id");
        assertThat(ids).containsExactly(before, session, asks).doesNotContain(cancelled, elsewhere);
        week.body("items.find { it.id == '" + session + "' }.kind", equalTo("session"))
                .body("items.find { it.id == '" + session + "' }.title", equalTo("太极"))
                .body("items.find { it.id == '" + asks + "' }.state", equalTo("requested"))
                .body("items.find { it.id == '" + asks + "' }.contact", equalTo(null))
                .body("days.day", hasItem(monday.toString()))
                .body("days.find { it.day == '" + monday + "' }.hours", contains(List.of("09:00", "17:00")))
                .body("more", equalTo(false));
    }

    @Test
    void moreThanEightDaysAreNotTold() {
        asked(Rooms.MONDAY, Rooms.MONDAY.plusDays(7)).statusCode(200);
        asked(Rooms.MONDAY, Rooms.MONDAY.plusDays(8)).statusCode(400).body("violations[0].field", equalTo("to"));
        asked(Rooms.MONDAY, Rooms.MONDAY.minusDays(1)).statusCode(400);
    }

    @Test
    void anotherCentreSeesNothingOfIt() {
        String hall = rooms.space("礼堂", Map.of("bookable", "residents"));
        String booking = bookings.asked(hall, "09:00", "10:00");
        bookings.act(booking, "confirm").statusCode(200);
        Desk other = new Desk(world, "laid_out_other");
        other.request()
                .get("/api/centre/occupations?from=" + Rooms.MONDAY + "&to=" + Rooms.MONDAY)
                .then()
                .statusCode(200)
                .body("items", empty());
        other.request()
                .get("/api/centre/days/" + Rooms.MONDAY)
                .then()
                .statusCode(200)
                .body("bookings", empty());
    }
}
