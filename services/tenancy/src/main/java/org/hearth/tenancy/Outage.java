package org.hearth.tenancy;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.hearth.files.store.BlobStore;
import org.hearth.kernel.Problem;

/** What is away and comes back: whoever asks is told to come again, a job waits. Said here once for both. */
public enum Outage {
    DATABASE,
    IDENTITY_PROVIDER,
    STORE;

    private static final int SERVER_ERROR = 500;

    /** Cancelled by timeout, lock not had in time, deadlock. */
    private static final Set<String> BUSY = Set.of("57014", "55P03", "40P01");

    /** @return what is away, if it is that which made this fail */
    public static Optional<Outage> of(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && isAway(sql)) {
                return Optional.of(DATABASE);
            }
            if (at instanceof BlobStore.Away) {
                return Optional.of(STORE);
            }
            if (isAway(at)) {
                return Optional.of(IDENTITY_PROVIDER);
            }
        }
        return Optional.empty();
    }

    /** @return whether no work at all gets through to the database, rather than this piece of it */
    static boolean isDatabaseGone(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && isGone(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException e) {
        return isGone(e) || BUSY.contains(String.valueOf(e.getSQLState()));
    }

    private static boolean isGone(SQLException e) {
        String state = e.getSQLState();
        if (state == null) {
            // the pool had no connection in time
            return String.valueOf(e.getMessage()).contains("timeout");
        }
        // connection, resources, operator intervention
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
    }

    private static boolean isAway(Throwable e) {
        return e instanceof IOException && !(e instanceof JsonProcessingException)
                || e instanceof TimeoutException
                || e instanceof ProcessingException
                || e instanceof Problem problem && problem.type().status() >= SERVER_ERROR
                || e instanceof WebApplicationException refused
                        && refused.getResponse().getStatus() >= SERVER_ERROR;
    }
}
