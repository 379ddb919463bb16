package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A term is planned like another: weekdays, times and spaces stay; what cannot be had is named; twice is once. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class NextTermTest {
    private static final String CENTRE = "next_term";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private World world;
    private Rooms rooms;
    private Terms terms;
    private String choir;

    @BeforeEach
    void anActivity() {
        world = new World(issuer).open(CENTRE);
        Desk desk = new Desk(world, CENTRE);
        rooms = new Rooms(desk);
        terms = new Terms(desk);
        choir = desk.activity("合唱 " + UUID.randomUUID());
    }

    @AfterEach
    void whatIsThereIsWhatSessionsSay() {
        assertThat(Rooms.differences(database, CENTRE)).isZero();
    }

    private long acts() {
        return Rooms.number(
                database, "select count(*) from centre_" + CENTRE + ".act where act = 'copy' and object = 'timetable'");
    }

    @Test
    void aSeriesBecomesASeriesByTheSameRule() {
        String room = rooms.shared();
        terms.series(choir, room, Terms.FIRST.plusDays(1), "14:00", "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270326");

        terms.preview(choir, Terms.NEXT)
                .statusCode(200)
                .body("dates", equalTo(8))
                .body("done", equalTo(8))
                .body("last", equalTo(Terms.NEXT.plusDays(27).toString()))
                .body("lines.rule", contains("FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270701"))
                .body("lines[0].seriesId", nullValue());
        assertThat(terms.begun(choir, Terms.NEXT)).isEmpty();

        long before = acts();
        String series = terms.copy(Terms.NEXT, choir)
                .statusCode(201)
                .body("done", equalTo(8))
                .body("lines", hasSize(1))
                .body("lines[0].spaceId", equalTo(room))
                .body("lines[0].left", empty())
                .extract()
                .path("lines[0].seriesId");
        assertThat(terms.begun(choir, Terms.NEXT))
                .hasSize(8)
                .startsWith("2027-06-08 14:00", "2027-06-10 14:00")
                .endsWith("2027-07-01 14:00");
        // one act of all of it, with which the history of the series begins
        assertThat(acts()).isEqualTo(before + 1);
        rooms.desk
                .request()
                .get("/api/centre/series/" + series + "/history")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].act", equalTo("copy"))
                .body("items[0].after.done", equalTo(8))
                .body("items[0].after.from", equalTo(Terms.FIRST.toString()));
        rooms.desk
                .request()
                .get("/api/centre/series/" + series)
                .then()
                .body("made", equalTo(8))
                .body("activityId", equalTo(choir));
    }

    @Test
    void sessionsOfOneRhythmBecomeASeriesAndTheRestStandsAlone() {
        String room = rooms.shared();
        // every second Wednesday but one on which there could have been one
        for (int week : List.of(0, 2)) {
            terms.session(choir, room, Terms.FIRST.plusDays(2).plusWeeks(week), "10:00");
        }
        String talk = rooms.desk.activity("讲座 " + UUID.randomUUID());
        terms.session(talk, room, Terms.FIRST.plusDays(4), "15:00");

        terms.copy(Terms.NEXT, choir, talk)
                .statusCode(201)
                .body("done", equalTo(3))
                .body("lines.rule", contains("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;UNTIL=20270623", null))
                .body("lines[0].seriesId", notNullValue())
                .body("lines[1].seriesId", nullValue());
        assertThat(terms.begun(choir, Terms.NEXT)).containsExactly("2027-06-09 10:00", "2027-06-23 10:00");
        assertThat(terms.begun(talk, Terms.NEXT)).containsExactly("2027-06-11 15:00");
    }

    @Test
    void aWeekInWhichItWasClosedIsNoGapAndAnotherIs() {
        String room = rooms.shared();
        LocalDate monday = Terms.FIRST;
        String other = rooms.desk.activity("围棋 " + UUID.randomUUID());
        for (int week : List.of(0, 2, 3)) {
            terms.session(choir, room, monday.plusDays(5).plusWeeks(week), "10:00");
            terms.session(other, room, monday.plusDays(3).plusWeeks(week), "10:00");
        }
        terms.closed(monday.plusDays(5).plusWeeks(1));

        String series = terms.copy(Terms.NEXT, choir, other)
                .statusCode(201)
                .body("done", equalTo(7))
                .body("lines.dates", contains(4, 3))
                .extract()
                .path("lines[1].seriesId");
        rooms.desk
                .request()
                .get("/api/centre/series/" + series + "/days")
                .then()
                .body("items.reason", contains(null, "skipped", null, null));
    }

    @Test
    void whatCannotBeHadIsNamedAndKept() {
        String room = rooms.space("多功能厅", Map.of("bookable", "residents"));
        terms.series(choir, room, Terms.FIRST, "09:00", "FREQ=WEEKLY;UNTIL=20270326");
        terms.closed(Terms.OTHER.plusWeeks(1));
        terms.booked(room, Terms.OTHER.plusWeeks(2), "09:30", "10:30");

        terms.preview(choir, Terms.OTHER).body("lines[0].left.why", contains("closed", "taken"));
        String series = terms.copy(Terms.OTHER, choir)
                .statusCode(201)
                .body("dates", equalTo(4))
                .body("done", equalTo(2))
                .body("lines[0].left.why", contains("closed", "taken"))
                .body("lines[0].left[1].holder.startsLocal", equalTo("09:30"))
                .extract()
                .path("lines[0].seriesId");
        rooms.desk
                .request()
                .get("/api/centre/series/" + series + "/days")
                .then()
                .body("items.reason", contains(null, "closed", "taken", null));
        assertThat(rooms.desk
                        .request()
                        .get("/api/centre/series/" + series + "/days/export?format=csv")
                        .asString())
                .contains("这一天不开放");
    }

    @Test
    void twiceIsOnce() {
        String room = rooms.shared();
        terms.series(choir, room, Terms.FIRST, "11:00", "FREQ=WEEKLY;UNTIL=20270326");
        String key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            World.keyed(key, rooms.desk.request())
                    .body(Terms.asked(Terms.FIRST, Terms.LAST, Terms.NEXT, choir))
                    .post("/api/centre/term-copies")
                    .then()
                    .statusCode(201)
                    .body("done", equalTo(4));
        }
        long before = acts();
        terms.copy(Terms.NEXT, choir)
                .statusCode(201)
                .body("done", equalTo(0))
                .body("lines[0].left.why", everyItem(equalTo("there")))
                .body("lines[0].seriesId", nullValue());
        assertThat(acts()).isEqualTo(before);
        assertThat(terms.begun(choir, Terms.NEXT)).hasSize(4);
    }

    @Test
    void twoAtOncePlanOnce() throws InterruptedException, ExecutionException {
        terms.series(choir, rooms.shared(), Terms.FIRST, "12:00", "FREQ=WEEKLY;UNTIL=20270326");
        Callable<Response> call = () -> terms.copy(Terms.NEXT, choir).extract().response();
        List<Integer> done = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(2)) {
            for (Future<Response> answer : clients.invokeAll(List.of(call, call))) {
                done.add(answer.get().path("done"));
            }
        }
        assertThat(done).containsExactlyInAnyOrder(4, 0);
        assertThat(terms.begun(choir, Terms.NEXT)).hasSize(4);
    }

    @Test
    void whatWasCancelledIsNotTakenAgain() {
        String session = terms.session(choir, rooms.shared(), Terms.FIRST, "16:00");
        rooms.desk.act(session, "cancel").statusCode(200);
        terms.preview(choir, Terms.NEXT).statusCode(200).body("lines", empty());
        terms.copy(Terms.NEXT, choir).statusCode(400).body("violations.field", contains("from"));
    }

    @Test
    void aNewTermThatBeginsInTheMiddleOfAWeekBeginsThen() {
        terms.series(choir, rooms.shared(), Terms.FIRST, "13:00", "FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20270326");
        terms.copy(Terms.NEXT.plusDays(2), choir).statusCode(201).body("done", equalTo(7));
        assertThat(terms.begun(choir, Terms.NEXT)).startsWith("2027-06-11 13:00", "2027-06-14 13:00");
    }

    @Test
    void aTermHasBounds() {
        refused(Terms.FIRST, Terms.FIRST.minusDays(1), Terms.NEXT, "to");
        refused(Terms.FIRST, Terms.FIRST.plusDays(366), Terms.NEXT.plusYears(1), "to");
        refused(Terms.FIRST, Terms.LAST, Terms.LAST, "starts");
        refused(Terms.FIRST.minusYears(3), Terms.LAST.minusYears(3), Terms.NEXT.minusYears(3), "starts");
        refused(Terms.FIRST, Terms.LAST, Terms.NEXT.plusYears(4), "starts");
    }

    private void refused(LocalDate from, LocalDate to, LocalDate starts, String field) {
        rooms.desk
                .request()
                .body(Terms.asked(from, to, starts, choir))
                .post("/api/centre/term-copies")
                .then()
                .statusCode(400)
                .body("violations.field", contains(field));
    }
}
