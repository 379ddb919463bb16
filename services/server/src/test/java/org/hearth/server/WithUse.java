package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.hearth.exchange.Reconciliation;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/**
 * What the tests of the use of spaces have in common: a centre of their own for each, open from 9 to 17, and that the door says of
 * some days what the rows say minute by minute, and what recomputing says.
 */
abstract class WithUse {
    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    Reconciliation reconciliation;

    String centre;
    Desk desk;
    Rooms rooms;

    /** The days that are compared after each test. */
    abstract List<LocalDate> days();

    /** What the door says of a day. */
    abstract String atTheDoor(LocalDate day);

    /** The same, worked out from the rows otherwise than by the functions of the figures. */
    abstract String minuteByMinute(LocalDate day);

    @BeforeEach
    void aCentreOfItsOwn(TestInfo test) {
        String name = getClass().getSimpleName() + test.getDisplayName();
        centre = "use_" + Integer.toUnsignedString(name.hashCode(), 36);
        desk = new Desk(new World(issuer).open(centre), centre);
        rooms = new Rooms(desk);
    }

    @AfterEach
    void isExact() {
        reconciliation.reconcile(centre);
        assertThat(reconciliation.reconcile(centre).differences()).isZero();
        for (LocalDate day : days()) {
            assertThat(atTheDoor(day)).as("the use of %s", day).isEqualTo(minuteByMinute(day));
        }
    }

    /** A session that was held in a space, with heads. */
    String held(String activity, String space, LocalDateTime starts, LocalDateTime ends) {
        String session = desk.create(
                "/api/centre/sessions",
                Map.of(
                        "activityId",
                        activity,
                        "spaceId",
                        space,
                        "startsAt",
                        starts.toString(),
                        "endsAt",
                        ends.toString()));
        desk.tally(session, 6);
        desk.close(session, false).statusCode(200);
        return session;
    }

    ValidatableResponse total(LocalDate from, LocalDate to) {
        return desk.request()
                .get("/api/centre/space-use/total?from=" + from + "&to=" + to)
                .then()
                .statusCode(200);
    }
}
