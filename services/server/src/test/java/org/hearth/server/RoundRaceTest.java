package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Two at once: of a round there is one draw and one confirming, and no number is given twice. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class RoundRaceTest {
    private static final String CENTRE = "round_race";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Test
    void ofTwoWhoConfirmOneDoes() throws InterruptedException, ExecutionException {
        Rooms rooms = new Rooms(new Desk(new World(issuer).open(CENTRE), CENTRE));
        Rounds rounds = new Rounds(rooms.desk::request);
        String room = rooms.space("会议室", Map.of("bookable", "residents"));
        String round = rounds.opened(room);
        List<Integer> numbers = new ArrayList<>();
        for (Response answer : atOnce(
                6,
                one -> rounds.apply(
                                round,
                                Rounds.application(
                                        "团队" + one,
                                        1,
                                        Rounds.wish(
                                                Rounds.MONDAYS, (10 + one) + ":00", (11 + one) + ":00", false, room)))
                        .extract()
                        .response())) {
            assertThat(answer.statusCode()).isEqualTo(201);
            numbers.add(answer.path("number"));
        }
        assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        rounds.drawn(round);

        List<Response> answers =
                atOnce(4, one -> rounds.act(round, "confirm").extract().response());

        assertThat(answers).filteredOn(one -> one.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(one -> one.statusCode() != 200)
                .allSatisfy(one -> assertThat(one.statusCode()).isIn(409, 412));
        World.until(() -> rounds.get(round).extract().path("state").equals("confirmed"));
        rounds.outcomes(round).body("items.made", contains(4, 4, 4, 4, 4, 4));
        assertThat(Rooms.number(database, "select count(*) from centre_" + CENTRE + ".series"))
                .isEqualTo(6);
        assertThat(Rooms.differences(database, CENTRE)).isZero();
    }

    private interface Call {
        Response made(int one);
    }

    private static List<Response> atOnce(int many, Call call) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Future<Response>> all = threads.invokeAll(IntStream.rangeClosed(1, many)
                    .mapToObj(one -> (java.util.concurrent.Callable<Response>) () -> call.made(one))
                    .toList());
            List<Response> answers = new ArrayList<>();
            for (Future<Response> one : all) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
