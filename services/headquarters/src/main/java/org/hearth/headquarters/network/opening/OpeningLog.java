package org.hearth.headquarters.network.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.hearth.kernel.Message;
import org.hearth.tenancy.Actor;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Lease;
import org.hearth.tenancy.OpsDatabase;
import org.jspecify.annotations.Nullable;

/** How far an opening has come, as the one who works it off reads and writes it: always under the lease. */
@ApplicationScoped
class OpeningLog {
    private final OpsDatabase database;
    private final Json json;

    @Inject
    OpeningLog(OpsDatabase database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** Runs {@code work} in a transaction of the owner, unless somebody else has the job by now. */
    <T> T under(Lease lease, OpsDatabase.Work<T> work) {
        return database.asOwner(connection -> {
            lease.hold(connection);
            return work.on(connection);
        });
    }

    Opening read(Lease lease) {
        return under(lease, connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("select id, kind, slug, request::text, state, asked_subject, asked_by"
                            + " from headquarters.opening where id = ?")) {
                statement.setObject(1, lease.subject());
                try (ResultSet rows = statement.executeQuery()) {
                    if (!rows.next()) {
                        throw new IllegalStateException("no such opening");
                    }
                    return new Opening(
                            rows.getObject("id", UUID.class),
                            rows.getString("kind"),
                            rows.getString("slug"),
                            rows.getString("request"),
                            rows.getString("state"),
                            asker(rows));
                }
            }
        });
    }

    /** An opening asked for before subjects were kept names nobody but the platform. */
    private static Actor asker(ResultSet row) throws SQLException {
        UUID subject = row.getObject("asked_subject", UUID.class);
        return subject == null ? Actor.PLATFORM : new Actor(subject, row.getString("asked_by"));
    }

    Set<String> done(Opening opening) {
        return database.asOwner(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("select coalesce(array_agg(step), '{}') from headquarters.opening_step"
                            + " where opening_id = ? and state = 'done'")) {
                statement.setObject(1, opening.id());
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    return Set.of((String[]) rows.getArray(1).getArray());
                }
            }
        });
    }

    void record(Lease lease, OpeningStep step) {
        under(lease, connection -> {
            execute(
                    connection,
                    "insert into headquarters.opening_step (opening_id, step, position, state) values (?, ?, ?, 'done')"
                            + " on conflict (opening_id, step) do update set state = excluded.state, at = now()",
                    lease.subject(),
                    step.word(),
                    step.ordinal());
            return execute(
                    connection, "update headquarters.opening set changed_at = now() where id = ?", lease.subject());
        });
    }

    void undone(Lease lease) {
        under(
                lease,
                connection -> execute(
                        connection,
                        "update headquarters.opening_step set state = 'undone' where opening_id = ?",
                        lease.subject()));
    }

    void finish(Lease lease, String state, @Nullable Message error) {
        under(
                lease,
                connection -> execute(
                        connection,
                        "update headquarters.opening set state = ?, error = ?::jsonb, attempts = ?, changed_at = now()"
                                + " where id = ?",
                        state,
                        error == null ? null : json.write(error),
                        lease.attempts(),
                        lease.subject()));
    }

    static int execute(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
