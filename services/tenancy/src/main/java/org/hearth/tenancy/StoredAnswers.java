package org.hearth.tenancy;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * Forgets the answers that {@link Idempotent} keeps: all of them after a day, also where nobody writes any more, and those that
 * show an erased person at once.
 */
@ApplicationScoped
public class StoredAnswers {
    /** How long a key answers for its effect. */
    static final String KEPT = "interval '24 hours'";

    /** A sweep is short: so many schemas at a time, so many rows of each; the next goes on behind the last schema. */
    private static final int SCHEMAS = 200;

    private static final int ROWS = 1000;
    private static final int TIMES = 5;

    private final OpsDatabase database;
    private final CentreSql centre;
    private final Audiences audiences;
    private volatile String last = "";

    @Inject
    StoredAnswers(OpsDatabase database, CentreSql centre, Audiences audiences) {
        this.database = database;
        this.centre = centre;
        this.audiences = audiences;
    }

    private record About(String person) {}

    /** Forgets, in the transaction under way, what was answered about a person of the current centre; the keys stay taken. */
    public void erase(UUID person) {
        centre.run(
                "update __tenant__.idempotency set response = null, body_hash = '' where position(:person in response) > 0",
                new About(person.toString()));
    }

    @Scheduled(every = "30s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        if (audiences.ops()) {
            sweep();
        }
    }

    /** Forgets what is older than a day in the next schemas; begins again behind the last of them. */
    public void sweep() {
        List<String> schemas = schemas(last);
        for (String schema : schemas) {
            try {
                forget(schema);
            } catch (DatabaseException e) {
                Log.warnf(e, "answers of %s could not be forgotten now", schema);
            }
        }
        last = schemas.size() < SCHEMAS ? "" : schemas.getLast();
    }

    /** Wherever such a table stands, whatever state its organisation is in. */
    private List<String> schemas(String after) {
        return database.asOwner(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("""
                    select coalesce(array_agg(name order by name), '{}') from (
                      select n.nspname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
                      where c.relname = 'idempotency' and c.relkind = 'r' and n.nspname::text > ?
                        and c.relowner = 'hearth_owner'::regrole
                      order by 1 limit ?) found
                    """)) {
                statement.setString(1, after);
                statement.setInt(2, SCHEMAS);
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    return List.of((String[]) rows.getArray(1).getArray());
                }
            }
        });
    }

    private void forget(String schema) {
        int forgotten = ROWS;
        for (int time = 0; time < TIMES && forgotten == ROWS; time++) {
            forgotten = database.asOwner(connection -> delete(connection, schema));
        }
    }

    private static int delete(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '2s'");
            statement.execute("set local statement_timeout = '5s'");
            String table = statement.enquoteIdentifier(schema, true) + ".idempotency";
            return statement.executeUpdate("delete from " + table + " where ctid = any (array(select ctid from " + table
                    + " where at < now() - " + KEPT + " order by at limit " + ROWS + " for update skip locked))");
        }
    }
}
