package org.hearth.headquarters.opening;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.hearth.kernel.Message;
import org.hearth.tenancy.Actor;
import org.hearth.tenancy.Audiences;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.OpsDatabase;

/**
 * Works openings off, step by step. An opening is leased for a minute at a time: if this process dies, another takes over after
 * the last step that was done. What fails three times is undone and shown as failed.
 */
@ApplicationScoped
class OpeningWorker {
    private static final int WORKERS = 2;
    private static final int ATTEMPTS = 3;

    private final OpsDatabase database;
    private final OpeningSteps steps;
    private final Json json;
    private final Audiences audiences;

    @Inject
    OpeningWorker(OpsDatabase database, OpeningSteps steps, Json json, Audiences audiences) {
        this.database = database;
        this.steps = steps;
        this.json = json;
        this.audiences = audiences;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void work() throws InterruptedException {
        if (!audiences.ops()) {
            return;
        }
        Optional<Opening> first = claim();
        if (first.isEmpty()) {
            return;
        }
        CountDownLatch finished = new CountDownLatch(WORKERS);
        IntStream.range(0, WORKERS)
                .forEach(number -> Thread.ofVirtual().start(() -> {
                    try {
                        Optional<Opening> next = number == 0 ? first : claim();
                        while (next.isPresent()) {
                            open(next.get());
                            next = claim();
                        }
                    } finally {
                        finished.countDown();
                    }
                }));
        finished.await();
    }

    private void open(Opening opening) {
        try {
            Set<String> done = done(opening.id());
            for (OpeningStep step : OpeningStep.values()) {
                if (opening.needs(step) && !done.contains(step.word())) {
                    steps.run(step, opening);
                    record(opening.id(), step, "done");
                }
            }
            finish(opening, "done", null);
        } catch (RuntimeException e) {
            Log.warnf(e, "opening %s %s failed", opening.kind(), opening.slug());
            failed(opening);
        }
    }

    private void failed(Opening opening) {
        if (opening.attempts() < ATTEMPTS) {
            finish(opening, "queued", null);
            return;
        }
        try {
            steps.undo(opening);
            database.asOwner(connection -> execute(
                    connection,
                    "update headquarters.opening_step set state = 'undone' where opening_id = ?",
                    opening.id()));
        } catch (RuntimeException e) {
            // it keeps its lease: when that runs out the steps are tried once more, and if they fail again, undone
            // again
            Log.errorf(e, "opening %s %s could not be undone", opening.kind(), opening.slug());
            return;
        }
        finish(
                opening,
                "failed",
                new Message(
                        "开通没有成功，已做的步骤已撤销。请稍后重试；若仍不成功，请联系运维。",
                        "It could not be opened and what was done was undone. Try again later, or ask operations."));
    }

    private Optional<Opening> claim() {
        return database.asOwner(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("""
                    update headquarters.opening set state = 'running', attempts = attempts + 1,
                      leased_until = now() + interval '1 minute', changed_at = now()
                    where id = (select id from headquarters.opening
                      where state = 'queued' or state = 'running' and leased_until < now()
                      order by asked_at, id limit 1 for update skip locked)
                    returning id, kind, slug, request::text, attempts, asked_subject, asked_by
                    """);
                    ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Opening(
                                rows.getObject("id", UUID.class),
                                rows.getString("kind"),
                                rows.getString("slug"),
                                rows.getString("request"),
                                rows.getInt("attempts"),
                                asker(rows)))
                        : Optional.empty();
            }
        });
    }

    /** An opening asked for before subjects were kept names nobody but the platform. */
    private static Actor asker(ResultSet row) throws SQLException {
        UUID subject = row.getObject("asked_subject", UUID.class);
        return subject == null ? Actor.PLATFORM : new Actor(subject, row.getString("asked_by"));
    }

    private Set<String> done(UUID id) {
        return database.asOwner(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("select coalesce(array_agg(step), '{}') from headquarters.opening_step"
                            + " where opening_id = ? and state = 'done'")) {
                statement.setObject(1, id);
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    return Set.of((String[]) rows.getArray(1).getArray());
                }
            }
        });
    }

    private void record(UUID id, OpeningStep step, String state) {
        database.asOwner(connection -> {
            execute(
                    connection,
                    "insert into headquarters.opening_step (opening_id, step, position, state) values (?, ?, ?, ?)"
                            + " on conflict (opening_id, step) do update set state = excluded.state, at = now()",
                    id,
                    step.word(),
                    step.ordinal(),
                    state);
            return execute(
                    connection,
                    "update headquarters.opening set leased_until = now() + interval '1 minute', changed_at = now()"
                            + " where id = ?",
                    id);
        });
    }

    private void finish(Opening opening, String state, @org.jspecify.annotations.Nullable Message error) {
        database.asOwner(connection -> execute(
                connection,
                "update headquarters.opening set state = ?, error = ?::jsonb, leased_until = null, changed_at = now()"
                        + " where id = ?",
                state,
                error == null ? null : json.write(error),
                opening.id()));
    }

    static int execute(Connection connection, String sql, @org.jspecify.annotations.Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
