package org.hearth.server;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.Ids;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list is entered as its lines would be one by one (product rule 4), and all of it or nothing. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class AttendanceListTest {
    @FromPlatform
    TestIssuer issuer;

    private Desk desk;
    private String session;

    @BeforeEach
    void aSession() {
        desk = new Desk(new World(issuer).open("lists"), "lists");
        session = desk.session(
                desk.activity("名单 " + System.nanoTime()),
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(3).atTime(9, 0));
    }

    private static Map<String, Object> named(String resident) {
        return Map.of("method", "NAMED", "residentId", resident, "simulated", false);
    }

    private static Map<String, Object> tally(int heads) {
        return Map.of("method", "TALLY", "heads", heads, "simulated", false);
    }

    private static Map<String, Object> with(String id, Map<String, Object> entry) {
        Map<String, Object> known = new HashMap<>(entry);
        known.put("id", id);
        return known;
    }

    private ValidatableResponse enter(List<Map<String, Object>> entries) {
        return desk.request()
                .body(Map.of("entries", entries, "close", false))
                .post("/api/centre/sessions/" + session + "/attendance/batch")
                .then();
    }

    private String someone() {
        return desk.resident("某人 " + System.nanoTime());
    }

    @Test
    void aPersonNamedTwiceInAListCountsOnce() {
        String twice = someone();
        String once = someone();

        enter(List.of(named(twice), tally(4), named(twice), named(once)))
                .statusCode(201)
                .body("added", equalTo(3))
                .body("duplicates", equalTo(1))
                .body("session.visits", equalTo(6));

        desk.sheet(session).body("entries", hasSize(3));
    }

    @Test
    void whoIsRecordedAlreadyIsNotAddedByAList() {
        String before = someone();
        desk.named(session, before).statusCode(201);

        enter(List.of(named(before), named(someone())))
                .statusCode(201)
                .body("added", equalTo(1))
                .body("duplicates", equalTo(1))
                .body("session.visits", equalTo(2));
    }

    @Test
    void aListSentAgainUnderAnotherKeyAddsNothing() {
        List<Map<String, Object>> entries =
                List.of(with(Ids.next().toString(), tally(5)), with(Ids.next().toString(), named(someone())));

        enter(entries).statusCode(201).body("added", equalTo(2));
        enter(entries).statusCode(201).body("added", equalTo(0)).body("session.visits", equalTo(6));
    }

    @Test
    void oneIdForTwoThingsIsRefused() {
        String id = Ids.next().toString();

        enter(List.of(with(id, tally(5)), with(id, tally(5)))).statusCode(201).body("added", equalTo(1));
        enter(List.of(tally(7), with(id, tally(6)))).statusCode(422);

        desk.sheet(session).body("session.visits", equalTo(5));
    }

    @Test
    void ofAListThatNamesNobodyKnownNothingIsKept() {
        enter(List.of(tally(3), named(someone()), named(Ids.next().toString())))
                .statusCode(400)
                .body("violations[0].field", equalTo("residentId"));

        desk.sheet(session).body("entries", hasSize(0)).body("session.visits", equalTo(0));
    }

    @Test
    void anEmptyListChangesNothing() {
        enter(List.of()).statusCode(201).body("added", equalTo(0)).body("session.visits", equalTo(0));
    }
}
