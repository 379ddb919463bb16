package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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

/** Asking takes nothing, confirming does; what is booked nobody else has; guests are no visits. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class BookingTest {
    private static final String CENTRE = "booked";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private World world;
    private Rooms rooms;
    private Reservations bookings;

    @BeforeEach
    void rooms() {
        world = new World(issuer).open(CENTRE, "booked_other");
        rooms = new Rooms(new Desk(world, CENTRE));
        bookings = new Reservations(rooms.desk::request);
    }

    @AfterEach
    void whatIsThereIsWhatSessionsAndBookingsSay() {
        assertThat(Rooms.differences(database, CENTRE)).isZero();
    }

    private String room() {
        return rooms.space("会议室", Map.of("bookable", "residents"));
    }

    private RequestSpecification as(String role) {
        String email = role + "@booked.example.org";
        rooms.desk
                .request()
                .body(Map.of("name", role, "email", email, "role", role))
                .post("/api/centre/staff");
        return world.as(email, "centre_booked");
    }

    @Test
    void askingTakesNothingAndTheFirstWhoIsConfirmedHasIt() {
        String room = room();
        String first = bookings.asked(room, "09:00", "10:00");
        String second = bookings.asked(room, "09:30", "10:30");

        bookings.act(first, "confirm").statusCode(200).body("state", equalTo("confirmed"));
        bookings.act(second, "confirm")
                .statusCode(409)
                .body("type", endsWith("/space-taken"))
                .body("detail", containsString(rooms.name(room) + " 2027-08-02 09:00–10:00 已有“夕阳红合唱队”"));
        bookings.act(second, "decline", "那天已有安排")
                .statusCode(200)
                .body("state", equalTo("declined"))
                .body("decisionReason", equalTo("那天已有安排"));
        bookings.ask(room, "09:59", "11:00").statusCode(409).body("violations[0].field", equalTo("spaceId"));
        bookings.ask(room, "10:00", "11:00").statusCode(201).body("state", equalTo("requested"));
    }

    @Test
    void aBookingAndASessionAreInEachOthersWayAlsoWhereSessionsShare() {
        String room = room();
        rooms.planned("太极", room, "09:00", "10:00");
        rooms.planned("合唱", room, "09:30", "10:30");

        bookings.ask(room, "10:00", "11:00").statusCode(409).body("detail", containsString("已有“合唱”"));
        bookings.act(bookings.asked(room, "10:30", "11:30"), "confirm").statusCode(200);
        rooms.plan("舞蹈", room, "11:00", "12:00").statusCode(409).body("detail", containsString("已有“夕阳红合唱队”"));
        rooms.planned("舞蹈", room, "11:30", "12:00");
    }

    @Test
    void whatIsConfirmedMovesWhereThereIsRoomOrStays() {
        String room = room();
        rooms.planned("太极", room, "14:00", "15:00");
        String booking = bookings.asked(room, "09:00", "10:00");
        bookings.act(booking, "confirm").statusCode(200);

        bookings.move(booking, room, "14:30", "15:30").statusCode(409);
        bookings.move(booking, room, "15:00", "16:00").statusCode(200).body("startsLocal", equalTo("15:00"));
        rooms.planned("合唱", room, "09:00", "10:00");
        bookings.act(booking, "cancel", "对方取消").statusCode(200);
        rooms.planned("合唱", room, "15:00", "16:00");
        bookings.act(booking, "undo", "误操作").statusCode(409).body("type", endsWith("/space-taken"));
    }

    @Test
    void guestsAreSaidAfterItBeganAndAreNoVisits() {
        String room = room();
        String coming = bookings.asked(room, "09:00", "10:00");
        bookings.act(coming, "confirm");
        bookings.use(coming, 12).statusCode(409).body("detail", equalTo("预约的时间还没到。"));

        Map<String, Object> past = new HashMap<>(Reservations.body(room, "09:00", "10:00"));
        past.put("startsAt", "2026-03-02T09:00");
        past.put("endsAt", "2026-03-02T10:00");
        String gone = bookings.ask(past).statusCode(201).extract().path("id");
        bookings.use(gone, 12).statusCode(409).body("type", endsWith("/wrong-state"));
        bookings.act(gone, "confirm").statusCode(200);
        bookings.use(gone, 0).statusCode(400).body("violations[0].field", equalTo("heads"));
        bookings.use(gone, 12)
                .statusCode(200)
                .body("state", equalTo("used"))
                .body("heads", equalTo(12))
                .body("usedLate", equalTo(true));
        rooms.desk.day(java.time.LocalDate.of(2026, 3, 2)).body("sessions", empty());

        bookings.act(gone, "undo", "点错了")
                .statusCode(200)
                .body("heads", nullValue())
                .body("state", equalTo("confirmed"));
        bookings.act(gone, "no-show").statusCode(200).body("state", equalTo("no-show"));
        rooms.desk
                .request()
                .get("/api/centre/bookings/" + gone + "/history")
                .then()
                .body("items.act", contains("no-show", "undo", "use", "confirm", "create"))
                .body("items[1].reason", equalTo("点错了"));
    }

    @Test
    void whoMayDoWhat() {
        String room = room();
        String booking = bookings.asked(room, "09:00", "10:00");
        Reservations desk = new Reservations(() -> as("front-desk"));
        Reservations viewer = new Reservations(() -> as("viewer"));

        desk.act(booking, "confirm").statusCode(403);
        viewer.act(booking, "cancel", "x").statusCode(403);
        String asked = desk.asked(room, "12:00", "13:00");
        desk.move(asked, room, "13:00", "14:00").statusCode(200);
        bookings.act(asked, "confirm").statusCode(200);
        desk.move(asked, room, "14:00", "15:00").statusCode(403).body("detail", equalTo("已确认的预约由负责人更改。"));
        String list = "/api/centre/bookings?from=2027-08-02&space=" + room;
        as("front-desk").get(list).then().body("items.contact", contains("金联系", "金联系"));
        as("viewer").get(list).then().body("items.contact", contains(nullValue(), nullValue()));
        as("viewer").get(list + "&q=金联系").then().body("items", empty());
        as("front-desk").get(list + "&q=金联系").then().body("items.id", contains(booking, asked));
        world.manager("booked_other")
                .get("/api/centre/bookings/" + booking)
                .then()
                .statusCode(404);
        world.manager("booked_other").get("/api/centre/bookings").then().body("items.id", not(hasItem(booking)));
    }

    @Test
    void theLimitsOfASpaceHoldForOthersThanThoseWhoDecide() {
        String room = rooms.space("茶室", Map.of("bookable", "partners", "longestMinutes", 90, "aheadDays", 3));
        Reservations desk = new Reservations(() -> as("front-desk"));

        desk.ask(room, "09:00", "10:00").statusCode(400).body("violations[0].field", equalTo("spaceId"));
        Map<String, Object> partner = new HashMap<>(Reservations.body(room, "09:00", "11:00"));
        partner.put("party", "partner");
        desk.ask(partner).statusCode(400).body("violations[0].messages.'zh-CN'", containsString("最多提前 3 天预约"));
        bookings.ask(partner).statusCode(201);
        partner.put("party", "staff");
        desk.ask(partner).statusCode(201);
        partner.put("contact", "");
        partner.put("party", "partner");
        bookings.ask(partner).statusCode(400).body("violations[0].field", equalTo("contact"));
    }

    @Test
    void whatItCostsIsAsTheSpaceSaysUnlessOtherwise() {
        String room = rooms.space(
                "排练厅",
                Map.of(
                        "bookable",
                        "residents",
                        "priceKind",
                        "priced",
                        "priceMinor",
                        6000,
                        "currency",
                        "CNY",
                        "priceReason",
                        "水电"));

        bookings.ask(room, "09:00", "10:30")
                .statusCode(201)
                .body("priceKind", equalTo("priced"))
                .body("priceMinor", equalTo(9000))
                .body("priceReason", equalTo("水电"));
        Map<String, Object> other = new HashMap<>(Reservations.body(room, "09:00", "10:30"));
        other.put("priceKind", "subsidised");
        bookings.ask(other).statusCode(400).body("violations[0].field", equalTo("priceReason"));
        other.put("priceReason", "老年团队");
        bookings.ask(other).statusCode(201).body("priceMinor", nullValue()).body("priceReason", equalTo("老年团队"));
        rooms.use(rooms.shared(), Map.of("priceKind", "subsidised"))
                .statusCode(400)
                .body("violations[0].field", equalTo("priceReason"));
    }

    @Test
    void oneThatIsOverAndOfWhichNobodySaidMoreIsStillOpenInItsDay() {
        Map<String, Object> past = new HashMap<>(Reservations.body(room(), "09:00", "10:00"));
        past.put("startsAt", "2026-03-03T09:00");
        past.put("endsAt", "2026-03-03T10:00");
        String gone = bookings.ask(past).statusCode(201).extract().path("id");
        String end = "/api/centre/closings/2026-03-03";
        rooms.desk.request().get(end).then().body("stillOpen.kind", not(hasItem("booking")));

        bookings.act(gone, "confirm").statusCode(200);

        rooms.desk.request().get(end).then().body("stillOpen.find { it.kind == 'booking' }.count", equalTo(1));
        bookings.use(gone, 5).statusCode(200);
        rooms.desk.request().get(end).then().body("stillOpen.kind", not(hasItem("booking")));
    }

    @Test
    void aClosureMayLastForDaysAndKeepsTheSpace() {
        String room = rooms.space("泳池", Map.of("bookable", "nobody"));
        Map<String, Object> body = new HashMap<>(Reservations.body(room, "09:00", "10:00"));
        bookings.ask(body).statusCode(400);
        body.putAll(Map.of("party", "closure", "purpose", "换水", "endsAt", "2027-08-06T00:00"));
        ValidatableResponse made = bookings.ask(body).statusCode(201).body("endDay", equalTo("2027-08-05"));
        bookings.act(made.extract().path("id"), "confirm").statusCode(200);

        rooms.plan("游泳", room, "14:00", "15:00").statusCode(409);
        body.put("endsAt", "2027-09-06T00:00");
        bookings.ask(body).statusCode(400).body("violations[0].field", equalTo("endsAt"));
    }

    @Test
    void whatIsHandedOutNamesContactsToWhoMayReadThem() {
        String room = room();
        bookings.asked(room, "09:00", "10:00");
        String path = "/api/centre/bookings/export?format=csv&space=" + room;

        assertThat(rooms.desk.request().get(path).asString()).contains("金联系", "夕阳红合唱队", "待批");
        assertThat(as("viewer").get(path).asString()).contains("夕阳红合唱队").doesNotContain("金联系");
        assertThat(rooms.desk
                        .request()
                        .get("/api/centre/acts?object=booking")
                        .jsonPath()
                        .<String>getList("items.act"))
                .contains("export");
    }

    /** Bookings may be asked for in any number; the database lets one be confirmed. */
    @Test
    void aSpaceThatIsExclusiveOrNotCannotChangeUnderWhatIsBooked() {
        String room = room();
        bookings.act(bookings.asked(room, "09:00", "10:00"), "confirm").statusCode(200);
        bookings.act(bookings.asked(room, "10:05", "11:00"), "confirm").statusCode(200);

        rooms.use(room, Map.of("clearMinutes", 10))
                .statusCode(409)
                .body("violations[0].field", equalTo("clearMinutes"))
                .body("detail", containsString("“夕阳红合唱队”（2027-08-02 09:00）"));
        rooms.use(room, Map.of("clearMinutes", 5)).statusCode(200);
        rooms.use(room, Map.of("retiredOn", "2027-08-01")).statusCode(409);
        assertThat(List.of(bookings.ask(room, "11:00", "12:00").extract().statusCode()))
                .containsExactly(409);
    }
}
