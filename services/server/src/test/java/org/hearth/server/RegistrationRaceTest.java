package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
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
 * Many want the same places, 50 at once: as many have one as there are, and the others wait in the order in which they asked. In full:
 * {@code -Dhearth.tries=500}.
 */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class RegistrationRaceTest {
    private static final int PLACES = 20;
    private static final int TRIES = Integer.getInteger("hearth.tries", 150);

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private SignUps centre(String slug) {
        return new SignUps(new Desk(new World(issuer).open(slug), slug));
    }

    /** So many people, entered by hand. */
    private List<String> people(String centre, int many) {
        List<String> ids = new ArrayList<>();
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        insert into centre_%s.resident (id, pseudonym, name)
                        select uuidv7(), gen_random_uuid(), '居民 ' || n from generate_series(1, %d) n returning id
                        """.formatted(centre, many))) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return ids;
    }

    private long number(String sql, String centre) {
        return Rooms.number(database, sql.replace("__", "centre_" + centre));
    }

    /** Asked again as long as the server says that it has too much to do, as a browser would. */
    private static Response heard(Supplier<Response> ask) {
        Response one = ask.get();
        while (one.statusCode() == 429 || one.statusCode() == 503) {
            LockSupport.parkNanos(100_000_000);
            one = ask.get();
        }
        return one;
    }

    private static Response post(SignUps signUps, String target, List<String> people, boolean wait) {
        return heard(() -> signUps.desk
                .request()
                .body(Map.of("targetId", target, "residentIds", people, "mayWait", wait))
                .post("/api/centre/registrations"));
    }

    private void counted(String centre) {
        assertThat(number("""
                select count(*) from __.registration_target t
                where t.taken <> (select count(*) from __.registration r where r.target_id = t.id and r.state in ('placed', 'offered'))
                  or t.waiting <> (select count(*) from __.registration r where r.target_id = t.id and r.state = 'waiting')
                """, centre)).isZero();
    }

    @Test
    void asManyHaveAPlaceAsThereAreAndTheOthersWaitInOrder() throws InterruptedException, ExecutionException {
        SignUps signUps = centre("signed_race");
        String target = signUps.session("书法", SignUps.terms(PLACES, 1_000));
        Queue<String> people = new ConcurrentLinkedQueue<>(people("signed_race", TRIES));

        List<Response> answers =
                OccupationRaceTest.race(() -> post(signUps, target, List.of(people.remove()), true), TRIES);

        assertThat(answers).allSatisfy(one -> assertThat(one.statusCode()).isEqualTo(201));
        assertThat(answers)
                .filteredOn(one -> one.<String>path("items[0].state").equals("placed"))
                .hasSize(PLACES);
        assertThat(number("select count(*) from __.registration where state = 'waiting'", "signed_race"))
                .isEqualTo(TRIES - PLACES);
        assertThat(number("""
                select count(*) from __.registration p join __.registration w on p.target_id = w.target_id
                where p.state = 'placed' and w.state = 'waiting' and w.number < p.number
                """, "signed_race")).isZero();
        counted("signed_race");
    }

    @Test
    void familiesHaveAllTheirPlacesOrNone() throws InterruptedException, ExecutionException {
        SignUps signUps = centre("signed_families");
        String target = signUps.session("亲子", SignUps.terms(PLACES, 0));
        List<String> people = people("signed_families", 150);
        Queue<List<String>> families = new ConcurrentLinkedQueue<>();
        for (int at = 0; at + 3 <= people.size(); at += 3) {
            families.add(people.subList(at, at + 3));
        }

        List<Response> answers = OccupationRaceTest.race(() -> post(signUps, target, families.remove(), false), 50);

        assertThat(answers).filteredOn(one -> one.statusCode() == 201).hasSize(PLACES / 3);
        assertThat(answers).filteredOn(one -> one.statusCode() != 201).allSatisfy(one -> {
            assertThat(one.statusCode()).isEqualTo(409);
            assertThat(one.<String>path("type")).endsWith("/no-places-left");
        });
        assertThat(number(
                        "select count(*) from (select party from __.registration group by party having count(*) <> 3) p",
                        "signed_families"))
                .isZero();
        counted("signed_families");
    }

    @Test
    void whileSomeCancelWhoeverWaitedLongestHasTheirPlace() throws InterruptedException, ExecutionException {
        SignUps signUps = centre("signed_moves");
        String target = signUps.session("合唱", SignUps.terms(PLACES, 1_000));
        List<String> people = people("signed_moves", 3 * PLACES);
        Queue<String> placed = new ConcurrentLinkedQueue<>();
        people.subList(0, PLACES).forEach(person -> placed.add(signUps.asked(target, true, person)));
        Queue<String> first = new ConcurrentLinkedQueue<>(people.subList(PLACES, 2 * PLACES));
        first.forEach(person -> signUps.asked(target, true, person));
        Queue<Supplier<Response>> calls = new ConcurrentLinkedQueue<>();
        for (String person : people.subList(2 * PLACES, 3 * PLACES)) {
            String registration = placed.remove();
            calls.add(() -> post(signUps, target, List.of(person), true));
            calls.add(() -> signUps.desk
                    .request()
                    .header("If-Match", "\"0\"")
                    .body(Map.of())
                    .post("/api/centre/registrations/" + registration + "/cancel"));
        }

        List<Response> answers = OccupationRaceTest.race(
                () -> {
                    Supplier<Response> call = calls.remove();
                    return heard(call);
                },
                2 * PLACES);

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
        assertThat(number("select count(*) from __.registration where state = 'cancelled'", "signed_moves"))
                .isEqualTo(PLACES);
        assertThat(number("select count(*) from __.registration where state = 'placed'", "signed_moves"))
                .isEqualTo(PLACES);
        assertThat(number("""
                select count(*) from __.registration p join __.registration w on p.target_id = w.target_id
                where p.state = 'placed' and w.state = 'waiting' and w.number < p.number
                """, "signed_moves")).isZero();
        counted("signed_moves");
    }
}
