package org.hearth.tenancy;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hearth.tenancy.Job.Audience;
import org.hearth.tenancy.OpsDatabase.Work;
import org.jspecify.annotations.Nullable;

/** The jobs of one audience in {@code registry.job}, as whoever works them off sees them. */
final class JobQueue {
    private static final String LEASED = "leased_until = now() + interval '20 seconds'";

    /** The oldest that is due and nobody's; a suspended centre's waits. While a worker writes, its job is locked and not taken. */
    private static final String CLAIM =
            "update registry.job set attempts = attempts + 1, lease = lease + 1, " + LEASED + """
             where id = (
               select id from registry.job
               where audience = ? and next_at <= now() and (leased_until is null or leased_until < now())
                 and (centre is null or centre in (select slug from registry.open_centres() where state = 'open'))
               order by next_at, asked_at, id limit 1 for update skip locked)
             returning id, kind, centre, subject, attempts, lease
            """;

    /** Runs a transaction with the rights of those who work this queue off. */
    interface Rights {
        <T> T in(Work<T> work);
    }

    /** A job that was taken. */
    record Taken(UUID id, String kind, @Nullable String centre, UUID subject, int attempts, long lease) {
        Lease lease(Optional<Organisation> owner) {
            return new Lease(id, lease, owner, subject, attempts);
        }
    }

    private final Audience audience;
    private final Rights rights;

    JobQueue(Audience audience, Rights rights) {
        this.audience = audience;
        this.rights = rights;
    }

    Optional<Taken> claim() {
        return rights.in(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
                statement.setString(1, audience.name().toLowerCase(Locale.ROOT));
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(taken(rows)) : Optional.empty();
                }
            }
        });
    }

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("centre"),
                row.getObject("subject", UUID.class),
                row.getInt("attempts"),
                row.getLong("lease"));
    }

    /** Prolongs a lease that has not run out: one that has is anybody's. */
    void keep(Lease lease) {
        change(lease, "update registry.job set " + LEASED + " where id = ? and lease = ? and leased_until > now()");
    }

    /** The work is done, or never will be. */
    void remove(Lease lease) {
        change(lease, "delete from registry.job where id = ? and lease = ?");
    }

    /** Gives the job back as if it had not been begun. */
    void giveBack(Lease lease) {
        change(
                lease,
                "update registry.job set leased_until = null, attempts = attempts - 1 where id = ? and lease = ?");
    }

    private void change(Lease lease, String sql) {
        rights.in(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                identify(statement, 1, lease);
                return statement.executeUpdate();
            }
        });
    }

    /** @return for how long it has been failing in this way; another failure before it, since got over, does not count */
    Duration failing(Lease lease, JobFailure.Kind kind) {
        return rights.in(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("""
                    update registry.job set failing_as = ?,
                      failing_since = case when failing_as = ? then coalesce(failing_since, now()) else now() end
                    where id = ? and lease = ? returning extract(epoch from now() - failing_since)
                    """)) {
                statement.setString(1, kind.word());
                statement.setString(2, kind.word());
                identify(statement, 3, lease);
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next() ? Duration.ofSeconds(rows.getLong(1)) : Duration.ZERO;
                }
            }
        });
    }

    /** @param cause in both languages, as JSON */
    void postpone(Lease lease, String cause, Duration delay) {
        rights.in(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("""
                    update registry.job set leased_until = null, next_at = now() + make_interval(secs => ?), cause = ?::jsonb
                    where id = ? and lease = ?
                    """)) {
                statement.setDouble(1, delay.toMillis() / 1_000.0);
                statement.setString(2, cause);
                identify(statement, 3, lease);
                return statement.executeUpdate();
            }
        });
    }

    private static void identify(PreparedStatement statement, int from, Lease lease) throws SQLException {
        statement.setObject(from, lease.job());
        statement.setLong(from + 1, lease.number());
    }
}
