package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/** Of two series for the same dates one has all of them: there is no half, and nobody waits for the other for ever. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SeriesRaceTest {
    private static final String RULE = "FREQ=WEEKLY;COUNT=20";
    private static final int ROUNDS = 5;

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Test
    void ofTwoAtOnceOneHasAllAndTheOtherNothing() throws InterruptedException, ExecutionException {
        Rooms rooms = new Rooms(new Desk(new World(issuer).open("series_race"), "series_race"));
        Repeats series = new Repeats(rooms.desk::request);
        for (int round = 0; round < ROUNDS; round++) {
            String room = rooms.space("会议室", Map.of("bookable", "residents"));
            List<Response> answers = atOnce(
                    () -> series.book(room, "09:00", "10:00", RULE).extract().response(),
                    () -> series.book(room, "09:30", "10:30", RULE).extract().response(),
                    () -> series.book(room, "09:15", "09:45", RULE).extract().response());

            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409, 409);
            assertThat(answers)
                    .filteredOn(one -> one.statusCode() == 201)
                    .allSatisfy(one -> assertThat(one.<Integer>path("done")).isEqualTo(20));
            assertThat(answers)
                    .filteredOn(one -> one.statusCode() == 409)
                    .allSatisfy(one -> assertThat(one.<String>path("type")).endsWith("/space-taken"));
            assertThat(Rooms.number(
                            database,
                            "select count(*) from centre_series_race.booking where space_id = '" + room + "'"))
                    .isEqualTo(20);
        }
        assertThat(Rooms.differences(database, "series_race")).isZero();
    }

    /** Of two rooms in both orders: each of both series names one room for itself, and the other for every second date. */
    @Test
    void seriesThatNameTwoRoomsInBothOrdersEndBoth() throws InterruptedException, ExecutionException {
        Rooms rooms = new Rooms(new Desk(new World(issuer).open("series_cross"), "series_cross"));
        Repeats series = new Repeats(rooms.desk::request);
        for (int round = 0; round < ROUNDS; round++) {
            String one = rooms.space("东厅", Map.of("bookable", "residents"));
            String other = rooms.space("西厅", Map.of("bookable", "residents"));
            List<Response> answers = atOnce(() -> crossing(series, one, other), () -> crossing(series, other, one));

            assertThat(answers).extracting(Response::statusCode).containsOnly(201);
            // every date is had once in each room: what one could not have, the other has, and says so
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.<Integer>path("done")
                                    + answer.<List<Object>>path("left").size())
                            .isEqualTo(10));
            assertThat(Rooms.number(
                            database,
                            "select count(*) from centre_series_cross.booking where space_id in ('%s', '%s')"
                                    .formatted(one, other)))
                    .isEqualTo(answers.stream()
                            .mapToInt(answer -> answer.<Integer>path("done"))
                            .sum());
        }
        assertThat(Rooms.differences(database, "series_cross")).isZero();
    }

    private static Response crossing(Repeats series, String space, String other) {
        List<Map<String, ?>> choices = IntStream.range(0, 10)
                .filter(week -> week % 2 == 1)
                .<Map<String, ?>>mapToObj(
                        week -> Repeats.choice(Rooms.MONDAY.plusWeeks(week).toString(), "spaceId", other))
                .toList();
        return series.send(Repeats.body(Reservations.body(space, "09:00", "10:00"), "FREQ=WEEKLY;COUNT=10", choices))
                .extract()
                .response();
    }

    @SafeVarargs
    private static List<Response> atOnce(Callable<Response>... calls) throws InterruptedException, ExecutionException {
        try (ExecutorService clients = Executors.newFixedThreadPool(calls.length)) {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : clients.invokeAll(List.of(calls))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
