package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hall of two halves: each half is in the way of the hall, the hall of both, and the halves not of each other. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DivisibleRoomsTest {
    private static final String CENTRE = "divisible";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private Rooms rooms;
    private String east;
    private String west;
    private String hall;

    @BeforeEach
    void aHallOfTwoHalves() {
        rooms = new Rooms(new Desk(new World(issuer).open(CENTRE), CENTRE));
        east = rooms.space("东厅", Map.of("exclusive", true));
        west = rooms.space("西厅", Map.of("exclusive", true));
        hall = rooms.space("大厅", Map.of("exclusive", true, "partIds", List.of(east, west)));
    }

    @AfterEach
    void whatIsThereIsWhatIsSaid() {
        assertThat(Rooms.differences(database, CENTRE)).isZero();
    }

    @Test
    void theHallAndItsHalvesAreInEachOthersWay() {
        rooms.planned("太极", east, "09:00", "10:00");
        rooms.planned("合唱", west, "09:00", "10:00");
        rooms.plan("舞会", hall, "09:30", "11:00").statusCode(409).body("detail", containsString("已有“太极”"));
        rooms.planned("舞会", hall, "10:00", "11:00");
        rooms.plan("太极", east, "10:30", "11:30").statusCode(409).body("detail", containsString("已有“舞会”"));
        rooms.plan("合唱", west, "10:59", "11:30").statusCode(409);
        rooms.planned("合唱", west, "11:00", "11:30");
    }

    @Test
    void whatIsPlannedFollowsWhenASpaceIsDividedOrNot() {
        rooms.planned("舞会", hall, "14:00", "15:00");
        rooms.use(hall, Map.of("partIds", List.of(east))).statusCode(200).body("partIds", contains(east));
        rooms.planned("合唱", west, "14:00", "15:00");
        rooms.use(hall, Map.of("partIds", List.of(east, west)))
                .statusCode(409)
                .body("violations[0].field", equalTo("partIds"))
                .body("detail", containsString("合唱"));
        rooms.use(hall, Map.of("partIds", List.of())).statusCode(200);
        rooms.planned("太极", east, "14:00", "15:00");
    }

    @Test
    void thereIsOneLevelAndNoCircle() {
        rooms.use(east, Map.of("partIds", List.of(hall)))
                .statusCode(400)
                .body("violations[0].field", equalTo("partIds"));
        rooms.use(east, Map.of("partIds", List.of(rooms.shared()))).statusCode(400);
        rooms.use(hall, Map.of("partIds", List.of(hall))).statusCode(400);
        rooms.use(rooms.shared(), Map.of("partIds", List.of(hall))).statusCode(400);
        rooms.use(rooms.shared(), Map.of("partIds", List.of(east))).statusCode(200);
    }

    /** Whoever takes several takes them in one order: nobody waits in a circle. */
    @Test
    void eightWhoTakeHallAndHalvesAtOnceFinish() throws InterruptedException, ExecutionException {
        AtomicInteger turn = new AtomicInteger();
        List<String> spaces = List.of(hall, east, west, hall);

        List<Response> answers = OccupationRaceTest.race(
                () -> rooms.desk
                        .request()
                        .body(rooms.body("太极", spaces.get(turn.getAndIncrement() % spaces.size()), "16:00", "17:00"))
                        .post("/api/centre/sessions"),
                80);

        assertThat(answers).allSatisfy(one -> assertThat(one.statusCode()).isIn(201, 409));
        assertThat(answers).filteredOn(one -> one.statusCode() == 201).hasSizeBetween(1, 2);
    }
}
