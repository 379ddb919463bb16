package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.hearth.exchange.Reconciliation;
import org.hearth.exchange.Reconciliation.Disagreement;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/** Whoever runs the platform is told where a space is not taken as its sessions and bookings say. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class OccupationsKeptTest {
    private static final String CENTRE = "taken_twice";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    Reconciliation reconciliation;

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    @Test
    void whatIsTakenAndNotSaidOrSaidAndNotTakenIsTold() throws SQLException {
        Rooms rooms = new Rooms(new Desk(new World(issuer).open(CENTRE), CENTRE));
        Reservations bookings = new Reservations(rooms.desk::request);
        String space = rooms.space("排练厅", Map.of("bookable", "residents"));
        String session = rooms.planned("合唱", space, "09:00", "10:00");
        String booking = bookings.asked(space, "14:00", "15:00");
        bookings.act(booking, "confirm").statusCode(200);
        assertThat(reconciliation.reconcile(CENTRE).inside()).isEmpty();

        sql("delete from centre_taken_twice.occupation where thing_id = '" + session + "'");
        assertThat(reconciliation.reconcile(CENTRE).inside())
                .containsExactly(new Disagreement(CENTRE, "occupation", 1));

        sql("update centre_taken_twice.occupation set thing_id = '" + space + "' where thing_id = '" + booking + "'");
        assertThat(reconciliation.reconcile(CENTRE).inside())
                .containsExactly(new Disagreement(CENTRE, "occupation", 3));
    }
}
