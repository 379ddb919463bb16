package org.hearth.server;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever cannot have a space at a time is told who has it, when it is free, and what else is. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class BookingHintsTest {
    /** Of other spaces those of which it is known for how many they are: other tests of this class have some of which it is not. */
    private static final String KNOWN = "elsewhere.findAll { it.capacity != null }.spaceId";

    @FromPlatform
    TestIssuer issuer;

    private World world;
    private Rooms rooms;
    private Reservations bookings;

    @BeforeEach
    void rooms() {
        world = new World(issuer).open("hinted", "hinted_other");
        rooms = new Rooms(new Desk(world, "hinted"));
        bookings = new Reservations(rooms.desk::request);
    }

    @Test
    void whoeverIsRefusedIsOfferedTheNextTimeAndAnotherSpace() {
        String room = rooms.space("小厅", Map.of("bookable", "residents", "setupMinutes", 10));
        String other = rooms.space("大厅", Map.of("bookable", "residents", "capacity", 777));
        rooms.planned("太极", room, "09:00", "10:00");
        rooms.planned("合唱", room, "10:20", "11:00");
        bookings.act(bookings.asked(room, "15:10", "16:55"), "confirm").statusCode(200);

        String path = "/api/centre/bookings/hints?space=" + room + "&startsAt=2027-08-02T09:30&expected=700";
        rooms.desk
                .request()
                .get(path + "&endsAt=2027-08-02T10:30")
                .then()
                .statusCode(200)
                .body("free", equalTo(false))
                .body("holders.title", contains("太极", "合唱"))
                .body("nextHere.day", equalTo("2027-08-02"))
                // ten minutes to set up: at 11:10, on the quarter
                .body("nextHere.startsLocal", equalTo("11:15"))
                .body("nextHere.endsLocal", equalTo("12:15"))
                .body("elsewhere[0].spaceId", equalTo(other));
        // five hours are free on the next morning only
        rooms.desk
                .request()
                .get(path + "&endsAt=2027-08-02T14:30")
                .then()
                .body("nextHere.day", equalTo("2027-08-03"))
                .body("nextHere.startsLocal", equalTo("09:00"));
        rooms.desk
                .request()
                .get("/api/centre/bookings/hints?space=" + room + "&startsAt=2027-08-01T10:00&endsAt=2027-08-01T11:00")
                .then()
                .body("free", equalTo(true))
                .body("nextHere", nullValue())
                .body("outside", empty());
        world.manager("hinted_other")
                .get(path + "&endsAt=2027-08-02T10:30")
                .then()
                .statusCode(400);
    }

    /** What somebody may not have is not offered to them, and is said to be so before they ask for it. */
    @Test
    void aSpaceThatIsNotForAPartyIsSaidToBeSoAndNeverOfferedToIt() {
        String room = rooms.space("琴房", Map.of("bookable", "residents", "capacity", 901));
        String staff = rooms.space("值班室", Map.of("bookable", "staff", "capacity", 902));
        String partners = rooms.space("洽谈室", Map.of("bookable", "partners", "capacity", 903));
        String residents = rooms.space("排练厅", Map.of("bookable", "residents", "capacity", 904));
        rooms.planned("钢琴", room, "09:00", "10:00");
        String path =
                "/api/centre/bookings/hints?startsAt=2027-08-02T09:00&endsAt=2027-08-02T10:00&expected=900&space=";
        for (Map.Entry<String, List<String>> each : Map.of(
                        "staff", List.of(staff, partners, residents),
                        "partner", List.of(partners, residents),
                        "group", List.of(residents))
                .entrySet()) {
            rooms.desk
                    .request()
                    .get(path + room + "&party=" + each.getKey())
                    .then()
                    .statusCode(200)
                    .body("refused", nullValue())
                    .body(KNOWN, equalTo(each.getValue()));
        }
        String called = rooms.name(staff);
        rooms.desk
                .request()
                .get(path + staff + "&party=group")
                .then()
                .body("free", equalTo(true))
                .body("refused.zh", equalTo(called + " 不对居民团队开放预约；可以在“空间”里更改。"))
                .body("refused.en", equalTo(called + " may not be booked for resident groups; that is set in Spaces."))
                .body("nextHere", nullValue())
                .body(KNOWN, contains(residents));
        rooms.desk.request().get(path + room + "&party=nobody").then().statusCode(400);
        String again =
                "/api/centre/booking-series/preview?startsAt=2027-08-02T09:00&endsAt=2027-08-02T10:00&expected=900&party=group&space=";
        for (String space : List.of(room, staff)) {
            rooms.desk
                    .request()
                    .queryParam("rule", "FREQ=DAILY;COUNT=1")
                    .get(again + space)
                    .then()
                    .statusCode(200)
                    .body("days[0]." + KNOWN, contains(residents));
        }
    }

    private void closed(String day) {
        rooms.desk.create(
                "/api/centre/opening/special-days",
                Map.of("day", day, "hours", List.of(), "kind", "closure", "reason", "检修"));
    }

    @Test
    void theHoursOfASpecialDayAreTheHours() {
        String room = rooms.space("小厅", Map.of("bookable", "residents"));
        String hints = "/api/centre/bookings/hints?space=" + room + "&startsAt=2027-08-%s&endsAt=2027-08-%s";
        String tuesday = hints.formatted("10T09:00", "10T10:00");
        rooms.desk.request().get(tuesday).then().statusCode(200).body("outside", nullValue());

        closed("2027-08-10");
        closed("2027-08-11");

        rooms.desk.request().get(tuesday).then().body("outside", empty());
        Map<String, Object> monday = new HashMap<>(Reservations.body(room, "09:00", "17:00"));
        monday.put("startsAt", "2027-08-09T09:00");
        monday.put("endsAt", "2027-08-09T17:00");
        String all = bookings.ask(monday).statusCode(201).extract().path("id");
        bookings.act(all, "confirm").statusCode(200);
        rooms.desk
                .request()
                .get(hints.formatted("09T09:00", "09T10:00"))
                .then()
                .body("free", equalTo(false))
                .body("nextHere.day", equalTo("2027-08-12"));
    }
}
