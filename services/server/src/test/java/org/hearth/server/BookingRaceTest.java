package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/**
 * Many bookings of one slot, asked for and confirmed by 50 at once: one has it. With {@code -Dhearth.tries=10000} as many as were
 * promised, as {@link OccupationRaceTest} says.
 */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class BookingRaceTest {
    private static final int TRIES = Integer.getInteger("hearth.tries", 300);

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Test
    void ofManyWhoAreConfirmedAtOnceOneIs() throws InterruptedException, ExecutionException {
        World world = new World(issuer).open("booked_race");
        Rooms rooms = new Rooms(new Desk(world, "booked_race"));
        Reservations bookings = new Reservations(rooms.desk::request);
        String room = rooms.space("会议室", Map.of("bookable", "residents"));
        Queue<String> asked = new ConcurrentLinkedQueue<>();
        OccupationRaceTest.race(
                () -> {
                    Response one = heard(
                            () -> bookings.ask(room, "09:00", "10:00").extract().response());
                    asked.add(one.path("id"));
                    return one;
                },
                TRIES);

        List<Response> answers = OccupationRaceTest.race(
                () -> rooms.desk
                        .request()
                        .header("If-Match", "\"0\"")
                        .post("/api/centre/bookings/" + asked.remove() + "/confirm"),
                TRIES);

        assertThat(answers).filteredOn(one -> one.statusCode() == 200).hasSize(1);
        assertThat(answers).filteredOn(one -> one.statusCode() != 200).allSatisfy(one -> {
            assertThat(one.statusCode()).isEqualTo(409);
            assertThat(one.<String>path("type")).endsWith("/space-taken");
            assertThat(one.<String>path("detail")).contains("已有“夕阳红合唱队”");
        });
        assertThat(Rooms.number(database, "select count(*) from centre_booked_race.booking where state = 'confirmed'"))
                .isOne();
        assertThat(Rooms.differences(database, "booked_race")).isZero();
    }

    /** Asked again as long as the server says that it has too much to do, as a browser would. */
    private static Response heard(Supplier<Response> ask) {
        Response one = ask.get();
        while (one.statusCode() == 429 || one.statusCode() == 503) {
            LockSupport.parkNanos(100_000_000);
            one = ask.get();
        }
        assertThat(one.statusCode()).isEqualTo(201);
        return one;
    }

    @Test
    void aKeySentTwentyTimesAtOnceAsksOnce() throws InterruptedException, ExecutionException {
        World world = new World(issuer).open("booked_keys");
        Rooms rooms = new Rooms(new Desk(world, "booked_keys"));
        String room = rooms.space("会议室", Map.of("bookable", "residents"));
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Reservations.body(room, "09:00", "10:00");

        List<Response> answers = OccupationRaceTest.race(
                () -> World.keyed(key, rooms.desk.request()).body(body).post("/api/centre/bookings"), 20);

        assertThat(answers).allSatisfy(one -> assertThat(one.statusCode()).isEqualTo(201));
        assertThat(Rooms.number(database, "select count(*) from centre_booked_keys.booking"))
                .isOne();
    }
}
