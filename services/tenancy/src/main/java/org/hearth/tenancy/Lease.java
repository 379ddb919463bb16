package org.hearth.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * The right to work on one job, for a while. Whoever takes the job next gets a higher number, and from then on every transaction
 * that holds this one is refused: a worker that slept past its lease cannot write over the one that came after it.
 *
 * @param owner the centre whose work it is, empty for work of operation
 * @param subject what the work is about
 * @param attempts how often the work was begun, this time included
 */
public record Lease(UUID job, long number, Optional<Organisation> owner, UUID subject, int attempts) {

    /** Somebody else has the job now. */
    public static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The centre is suspended: its work waits until it is open again. */
    public static final class Paused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Held(UUID job, long number) {}

    private record Standing(String standing) {}

    public Organisation centre() {
        return owner.orElseThrow(() -> new IllegalStateException("not the work of a centre"));
    }

    /** Holds the lease until the transaction under way ends; throws where it is no longer ours or the work must wait. */
    public void hold(CentreSql sql) {
        check(sql.one(Standing.class, "select registry.hold_lease(:job, :number) as standing", new Held(job, number))
                .standing());
    }

    /** As {@link #hold(CentreSql)}, in a transaction of the owner of all objects. */
    public void hold(Connection owner) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("select registry.hold_lease(?, ?)")) {
            statement.setObject(1, job);
            statement.setLong(2, number);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                check(rows.getString(1));
            }
        }
    }

    private static void check(String standing) {
        switch (standing) {
            case "held" -> {}
            case "paused" -> throw new Paused();
            default -> throw new Lost();
        }
    }
}
