package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is to be had where a term's own space or day is not, what comes along with a term, and how it is taken back. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class NextTermChoicesTest {
    private static final String CENTRE = "next_term_choices";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private Rooms rooms;
    private Terms terms;
    private SignUps signUps;
    private String choir;

    @BeforeEach
    void anActivity() {
        Desk desk = new Desk(new World(issuer).open(CENTRE), CENTRE);
        rooms = new Rooms(desk);
        terms = new Terms(desk);
        signUps = new SignUps(desk);
        choir = desk.activity("合唱 " + UUID.randomUUID());
    }

    @AfterEach
    void whatIsThereIsWhatSessionsSay() {
        assertThat(Rooms.differences(database, CENTRE)).isZero();
    }

    @Test
    void aNationalDayOffIsLeftUntilTheCentreSaysThatItOpens() {
        terms.series(choir, rooms.shared(), Terms.FIRST.plusDays(1), "14:00", "FREQ=WEEKLY;UNTIL=20270326");
        LocalDate starts = LocalDate.of(2027, 10, 11);
        LocalDate off = starts.plusDays(8);
        terms.dayOff(off);
        terms.preview(choir, starts)
                .body("done", equalTo(3))
                .body("lines[0].left.why", contains("day-off"))
                .body("lines[0].left.day", contains(off.toString()));

        rooms.desk.create(
                "/api/centre/opening/special-days",
                Map.of(
                        "day",
                        off.toString(),
                        "hours",
                        List.of(List.of("09:00", "17:00")),
                        "kind",
                        "holiday",
                        "reason",
                        "照常开放"));
        terms.preview(choir, starts).body("done", equalTo(4)).body("lines[0].left", empty());
    }

    private ValidatableResponse copy(Map<String, Object> instead) {
        Map<String, Object> asked = new HashMap<>(Terms.asked(Terms.FIRST, Terms.LAST, Terms.OTHER, choir));
        asked.put("instead", List.of(instead));
        return rooms.desk.request().body(asked).post("/api/centre/term-copies").then();
    }

    @Test
    void whereASpaceIsTakenAnotherIsOfferedAndHad() {
        String room = rooms.space("多功能厅", Map.of("bookable", "residents"));
        String other = rooms.exclusive();
        terms.series(choir, room, Terms.FIRST.plusDays(2), "09:00", "FREQ=WEEKLY;UNTIL=20270326");
        LocalDate taken = Terms.OTHER.plusDays(9);
        terms.booked(room, taken, "09:30", "10:30");

        terms.preview(choir, Terms.OTHER)
                .body("lines[0].left.why", contains("taken"))
                .body("lines[0].left[0].spaceId", equalTo(room))
                .body("lines[0].left[0].elsewhere.spaceId", hasItem(other))
                .body("lines[0].left[0].elsewhere.spaceId", not(hasItem(room)));
        // what the same term has there is not offered
        String talk = rooms.desk.activity("讲座 " + UUID.randomUUID());
        terms.session(talk, other, Terms.FIRST.plusDays(9), "09:30");
        rooms.desk
                .request()
                .queryParam("from", Terms.FIRST.toString())
                .queryParam("to", Terms.LAST.toString())
                .queryParam("starts", Terms.OTHER.toString())
                .get("/api/centre/term-copies/preview")
                .then()
                .body("lines.find { it.activityId == '" + choir + "' }.left[0].elsewhere.spaceId", not(hasItem(other)));

        Map<String, Object> instead = new HashMap<>(Map.of(
                "activityId",
                choir,
                "day",
                taken.toString(),
                "startsLocal",
                "09:00",
                "spaceId",
                room,
                "insteadId",
                other));
        String series = copy(instead)
                .statusCode(201)
                .body("done", equalTo(4))
                .body("lines[0].left", empty())
                .extract()
                .path("lines[0].seriesId");
        rooms.desk
                .request()
                .get("/api/centre/series/" + series + "/days")
                .then()
                .body("items.reason", everyItem(nullValue()))
                .body("items[1].space", equalTo(rooms.name(other)));

        instead.put("day", taken.plusDays(1).toString());
        copy(instead).statusCode(400).body("violations.field", contains("instead"));
    }

    @Test
    void aSpaceThereIsNotCannotBeHadInstead() {
        String room = rooms.shared();
        terms.series(choir, room, Terms.FIRST.plusDays(2), "09:00", "FREQ=WEEKLY;UNTIL=20270326");
        copy(Map.of(
                        "activityId",
                        choir,
                        "day",
                        Terms.OTHER.plusDays(2).toString(),
                        "startsLocal",
                        "09:00",
                        "spaceId",
                        room,
                        "insteadId",
                        UUID.randomUUID().toString()))
                .statusCode(201)
                .body("done", equalTo(3))
                .body("lines[0].left.why", contains("retired"));
    }

    @Test
    void whatWasCopiedIsTakenBackButForWhatPeopleSignedUpFor() {
        String activity = signUps.activity("书法 " + UUID.randomUUID(), SignUps.terms(20, 5));
        terms.series(activity, rooms.shared(), Terms.FIRST.plusDays(1), "10:00", "FREQ=WEEKLY;UNTIL=20270326");
        terms.session(activity, rooms.shared(), Terms.FIRST.plusDays(4), "15:00");
        ValidatableResponse made =
                terms.copy(Terms.NEXT, activity).statusCode(201).body("done", equalTo(5));
        String copying = made.body("id", notNullValue()).extract().path("id");
        String series = made.extract().path("lines.find { it.seriesId != null }.seriesId");
        String wanted = rooms.desk
                .request()
                .get("/api/centre/sessions?limit=200&activity=" + activity + "&from=2027-06-08&to=2027-06-08")
                .path("items[0].id");
        signUps.ask(wanted, false, rooms.desk.resident("王阿姨")).statusCode(201);

        terms.undo(copying).statusCode(200).body("done", equalTo(4)).body("left", equalTo(1));
        assertThat(terms.begun(activity, Terms.NEXT, "planned")).containsExactly("2027-06-08 10:00");
        rooms.desk
                .request()
                .get("/api/centre/series/" + series + "/history")
                .then()
                .body("items.act", contains("undo", "copy"))
                .body("items[0].reason", equalTo("排错了"));
        terms.undo(copying).statusCode(200).body("done", equalTo(0)).body("left", equalTo(1));
        // it can be planned anew
        terms.copy(Terms.NEXT, activity).statusCode(201).body("done", equalTo(4));
        terms.undo(UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void whatWasChangedSinceStays() {
        terms.session(choir, rooms.shared(), Terms.FIRST.plusDays(3), "10:00");
        String copying = terms.copy(Terms.NEXT, choir).statusCode(201).extract().path("id");
        String session = rooms.desk
                .request()
                .get("/api/centre/sessions?limit=200&activity=" + choir + "&from=2027-06-07&to=2027-07-07")
                .path("items[0].id");
        rooms.desk
                .move(session, choir, Terms.at(Terms.NEXT.plusDays(3), "11:00"))
                .statusCode(200);
        terms.undo(copying).statusCode(200).body("done", equalTo(0)).body("left", equalTo(1));
        assertThat(terms.begun(choir, Terms.NEXT)).containsExactly("2027-06-10 11:00");
    }

    @Test
    void placesOfASessionComeAlongAndWhoIsInACourseStaysInIt() {
        String activity = signUps.activity("书法 " + UUID.randomUUID(), SignUps.terms(20, 5));
        String small = terms.session(activity, rooms.shared(), Terms.FIRST.plusDays(1), "10:00");
        terms.session(activity, rooms.shared(), Terms.FIRST.plusDays(3), "13:00");
        rooms.desk
                .request()
                .header("If-Match", "\"0\"")
                .body(Map.of("places", 12))
                .put("/api/centre/registration-targets/" + small)
                .then()
                .statusCode(200);
        terms.copy(Terms.NEXT, activity)
                .statusCode(201)
                .body("done", equalTo(2))
                .body("lines[0].enrolled", nullValue());
        rooms.desk
                .request()
                .get("/api/centre/registration-targets?activity=" + activity + "&from=" + Terms.NEXT)
                .then()
                .body("items.places", contains(12, 20))
                .body("items.own", contains(true, false));

        Map<String, Object> course = SignUps.terms(20, 5);
        course.put("scope", "course");
        String whole = signUps.activity("水彩 " + UUID.randomUUID(), course);
        terms.session(whole, rooms.shared(), Terms.FIRST.plusDays(2), "10:00");
        signUps.ask(whole, false, rooms.desk.resident("李爷爷")).statusCode(201);
        terms.preview(whole, Terms.NEXT).body("id", nullValue()).body("lines[0].enrolled", equalTo(1));
    }
}
