package org.hearth.tenancy;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.hearth.tenancy.MigrationLedger.Refusal;
import org.hearth.tenancy.TenantMigrations.Migration;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Brings centres to the newest version: one first, and if that goes well the others, by two workers, some centres per commit. Each
 * centre is old or new, never half; broken off anywhere, the next run goes on with those that are still old.
 */
@ApplicationScoped
public class TenantMigrator {
    private static final int WORKERS = 2;
    private static final int PER_COMMIT = 20;
    /**
     * Somebody may hold a table of a busy centre: it is left for the end, and asked again. A database that does not answer is asked
     * once more and not once per centre, which would wait for each.
     */
    private static final int ROUNDS = 4;

    private final OpsDatabase database;
    private final MigrationLedger ledger;

    @Inject
    TenantMigrator(OpsDatabase database, MigrationLedger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** As the platform is put together, but with these files. */
    public TenantMigrator(OpsDatabase database, TenantMigrations migrations) {
        this(database, new MigrationLedger(migrations));
    }

    /**
     * What a run has done.
     *
     * @param failed centres that are as they were, and why
     * @param stopped why the others were not tried, if they were not
     */
    public record Outcome(
            int migrated,
            Map<String, String> failed,
            @Nullable String stopped) {
        public boolean good() {
            return failed.isEmpty() && stopped == null;
        }
    }

    /** Where a centre's schema stands. */
    public record Standing(
            String centre, String version, @Nullable String error, boolean behind) {}

    /** @return version of the newest migration */
    public String newest() {
        return ledger.files().getLast().version();
    }

    /** @return every centre that has a schema */
    public List<Standing> standings() {
        return database.asOwner(connection -> {
            Map<String, List<Migration>> behind = ledger.behind(connection);
            try (PreparedStatement statement = connection.prepareStatement("""
                    select slug, schema_version, schema_error from registry.centre
                    where schema_version is not null order by slug
                    """);
                    ResultSet rows = statement.executeQuery()) {
                List<Standing> standings = new ArrayList<>();
                while (rows.next()) {
                    String slug = rows.getString(1);
                    standings.add(new Standing(slug, rows.getString(2), rows.getString(3), behind.containsKey(slug)));
                }
                return standings;
            }
        });
    }

    /** Brings every centre that is behind to the newest version. Nothing is begun where a file must not run at any centre. */
    public Outcome migrate() {
        List<Refusal> refusals = database.asOwner(connection -> {
            List<Refusal> found = ledger.refusals(connection);
            for (Refusal refusal : found) {
                fail(connection, refusal.centre(), refusal.toString());
            }
            if (found.isEmpty()) {
                forgetMended(connection);
            }
            return found;
        });
        Map<String, String> refused = new TreeMap<>();
        refusals.forEach(refusal -> refused.putIfAbsent(refusal.centre(), refusal.toString()));
        return refused.isEmpty()
                ? migrate(behind())
                : new Outcome(0, refused, "a migration is not what was applied, or comes too late");
    }

    /** A centre that is refused nothing and lacks nothing has no error, whatever it was. */
    private void forgetMended(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                update registry.centre set schema_error = null where schema_error is not null and slug <> all (?)
                """)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", ledger.behind(connection).keySet().toArray()));
            statement.executeUpdate();
        }
    }

    /** Centres that are behind; one that failed before is not tried first. */
    private List<String> behind() {
        return standings().stream()
                .filter(Standing::behind)
                .sorted(Comparator.comparing(standing -> standing.error() != null))
                .map(Standing::centre)
                .toList();
    }

    /** Brings these centres to the newest version, the first one first. */
    public Outcome migrate(List<String> centres) {
        Run run = new Run();
        if (centres.isEmpty()) {
            return run.outcome(null);
        }
        run.work(List.of(List.of(centres.getFirst())));
        if (!run.failed.isEmpty()) {
            return run.outcome("the first centre failed, and the others were not tried");
        }
        List<String> others =
                centres.subList(1, centres.size()).stream().sorted().toList();
        List<List<String>> batches = new ArrayList<>();
        for (int at = 0; at < others.size(); at += PER_COMMIT) {
            batches.add(others.subList(at, Math.min(others.size(), at + PER_COMMIT)));
        }
        run.work(batches);
        return run.outcome(null);
    }

    private static int fail(Connection connection, String centre, String why) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update registry.centre set schema_error = ? where slug = ?")) {
            statement.setString(1, why);
            statement.setString(2, centre);
            return statement.executeUpdate();
        }
    }

    /** One run over some centres. */
    private final class Run {
        private final AtomicInteger migrated = new AtomicInteger();
        private final Map<String, String> failed = new ConcurrentHashMap<>();
        private final Queue<String> busy = new ConcurrentLinkedQueue<>();
        private final AtomicReference<@Nullable RuntimeException> away = new AtomicReference<>();

        Outcome outcome(@Nullable String stopped) {
            return new Outcome(migrated.get(), new TreeMap<>(failed), stopped);
        }

        void work(List<List<String>> batches) {
            List<List<String>> now = batches;
            for (int round = 1; !now.isEmpty(); round++) {
                boolean last = away.getAndSet(null) != null || round == ROUNDS;
                Queue<List<String>> queue = new ConcurrentLinkedQueue<>(now);
                List<Thread> workers = new ArrayList<>();
                for (int i = 0; i < Math.min(WORKERS, now.size()); i++) {
                    workers.add(Thread.ofVirtual().start(() -> drain(queue, last)));
                }
                workers.forEach(Run::await);
                now = busy.stream().sorted().map(List::of).toList();
                busy.clear();
            }
        }

        private void drain(Queue<List<String>> queue, boolean last) {
            for (List<String> batch = queue.poll(); batch != null; batch = queue.poll()) {
                RuntimeException gone = away.get();
                if (gone != null) {
                    leave(batch, last, gone);
                    continue;
                }
                try {
                    migrated.addAndGet(commit(batch, last));
                } catch (RuntimeException e) {
                    if (Outage.isDatabaseGone(e)) {
                        away.set(e);
                    }
                    leave(batch, last, e);
                }
            }
        }

        /** Nothing of the batch is there; each is tried by itself, or was for the last time. */
        private void leave(List<String> batch, boolean last, RuntimeException e) {
            if (!last) {
                busy.addAll(batch);
            } else {
                batch.forEach(centre -> failed.put(centre, words(e)));
            }
        }

        private static void await(Thread worker) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        /** @return how many of the batch became new; those that failed stay as they were, with the reason in the registry */
        private int commit(List<String> batch, boolean last) {
            Map<String, String> wrong = new TreeMap<>();
            List<String> held = new ArrayList<>();
            int done = database.transaction(connection -> {
                TenantSchemas.execute(connection, "set local lock_timeout = '2s'");
                for (String centre : batch) {
                    TenantSchemas.lock(connection, "centre_" + TenantSchemas.checked(centre));
                    TenantSchemas.createStreet(connection, centre);
                }
                OpsDatabase.becomeOwner(connection);
                for (Refusal refusal : ledger.refusals(connection, batch)) {
                    wrong.putIfAbsent(refusal.centre(), refusal.toString());
                }
                int good = 0;
                for (Map.Entry<String, List<Migration>> one :
                        ledger.behind(connection, batch).entrySet()) {
                    if (wrong.containsKey(one.getKey())) {
                        continue;
                    }
                    try {
                        String script = ledger.script(one.getKey(), one.getValue());
                        TenantSchemas.execute(connection, "savepoint one;" + script + ";release savepoint one");
                        good++;
                    } catch (SQLException e) {
                        TenantSchemas.execute(connection, "rollback to savepoint one");
                        if (isHeld(e) && !last) {
                            held.add(one.getKey());
                        } else {
                            wrong.put(one.getKey(), words(e));
                        }
                    }
                }
                for (Map.Entry<String, String> one : wrong.entrySet()) {
                    fail(connection, one.getKey(), one.getValue());
                }
                return good;
            });
            wrong.forEach((centre, why) -> Log.errorf("%s could not be migrated: %s", centre, why));
            failed.putAll(wrong);
            busy.addAll(held);
            return done;
        }
    }

    /** Lock not had in time, deadlock. */
    private static boolean isHeld(SQLException e) {
        return "55P03".equals(e.getSQLState()) || "40P01".equals(e.getSQLState());
    }

    /** What the database said, without the values it may name. */
    private static String words(Exception e) {
        Throwable cause = e instanceof DatabaseException ? e.getCause() : e;
        if (!(cause instanceof PSQLException refused)) {
            return cause == null ? e.getClass().getSimpleName() : cause.toString();
        }
        ServerErrorMessage message = refused.getServerErrorMessage();
        boolean namesValues = String.valueOf(refused.getSQLState()).startsWith("22");
        return "SQLSTATE " + refused.getSQLState()
                + (message == null || namesValues ? "" : ": " + message.getMessage());
    }
}
