package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
import org.junit.jupiter.api.Test;

/** Many want the same: one has it, and the others are told who. In full: {@code -Dhearth.tries=10000}, and
 * {@code HEARTH_LIMIT_PERSON=0 HEARTH_LIMIT_ADDRESS=0 HEARTH_LIMIT_CENTRES=false}, since one person is not let send as many. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class OccupationRaceTest {
    private static final int CLIENTS = 50;
    private static final int TRIES = Integer.getInteger("hearth.tries", 500);

    /** Connections of tries that are over are let go when memory is cleared; more of them than a system allows files end a long race. */
    private static final int CLEARED = 1_000;

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Test
    void ofManyWhoPlanTheSameOneDoes() throws InterruptedException, ExecutionException {
        Rooms rooms = new Rooms(new Desk(new World(issuer).open("occupied_race"), "occupied_race"));
        String room = rooms.exclusive();
        Map<String, Object> body = rooms.body("太极", room, "09:00", "10:00");

        List<Response> answers = race(() -> rooms.desk.request().body(body).post("/api/centre/sessions"), TRIES);

        assertThat(answers).filteredOn(one -> one.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(one -> one.statusCode() != 201).allSatisfy(one -> {
            assertThat(one.statusCode()).isEqualTo(409);
            assertThat(one.<String>path("type")).endsWith("/space-taken");
            assertThat(one.<String>path("detail")).contains("已有“太极”");
        });
        assertThat(Rooms.number(database, "select count(*) from centre_occupied_race.session"))
                .isOne();
        assertThat(Rooms.differences(database, "occupied_race")).isZero();
    }

    @Test
    void aKeySentManyTimesAtOncePlansOnce() throws InterruptedException, ExecutionException {
        Rooms rooms = new Rooms(new Desk(new World(issuer).open("occupied_keys"), "occupied_keys"));
        String room = rooms.exclusive();
        Map<String, Object> body = rooms.body("太极", room, "09:00", "10:00");
        String key = UUID.randomUUID().toString();

        List<Response> answers =
                race(() -> World.keyed(key, rooms.desk.request()).body(body).post("/api/centre/sessions"), 20);

        assertThat(answers).allSatisfy(one -> assertThat(one.statusCode()).isEqualTo(201));
        assertThat(answers)
                .extracting(one -> one.<String>path("id"))
                .containsOnly(answers.getFirst().<String>path("id"));
    }

    static List<Response> race(Callable<Response> call, int tries) throws InterruptedException, ExecutionException {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Response>> calls = new ArrayList<>();
            Callable<Response> clearing = () -> {
                System.gc();
                return call.call();
            };
            for (int one = 1; one <= tries; one++) {
                calls.add(one % CLEARED == 0 ? clearing : call);
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : clients.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
