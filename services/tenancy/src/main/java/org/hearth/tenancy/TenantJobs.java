package org.hearth.tenancy;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.hearth.kernel.Ids;

/**
 * The queue of centres' work. Asking is part of the centre's own transaction; the work begins once that has committed. A job is
 * leased: if this process dies, another takes it over.
 */
@ApplicationScoped
public class TenantJobs {
    private static final int AT_ONCE = 3;
    private static final int ATTEMPTS = 3;

    private final CellDatabase cell;
    private final CentreSql sql;
    private final CurrentTenant tenant;
    private final Audiences audiences;
    private final List<TenantJob> kinds;
    private final Event<Asked> asked;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    @Inject
    TenantJobs(
            CellDatabase cell,
            CentreSql sql,
            CurrentTenant tenant,
            Audiences audiences,
            @All List<TenantJob> kinds,
            Event<Asked> asked) {
        this.cell = cell;
        this.sql = sql;
        this.tenant = tenant;
        this.audiences = audiences;
        this.kinds = kinds;
        this.asked = asked;
    }

    /** Something was put in the queue of this process. */
    record Asked() {}

    private record Job(UUID id, String centre, String kind, UUID subject, int attempts) {}

    /** Puts work of the current centre in the queue, in the transaction under way. */
    public void ask(String kind, UUID subject) {
        sql.run(
                "insert into registry.job (id, centre, kind, subject) values (:id, :centre, :kind, :subject)",
                Map.of("id", Ids.next(), "centre", tenant.require().slug(), "kind", kind, "subject", subject));
        asked.fire(new Asked());
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Asked event) {
        threads.execute(this::start);
    }

    /** Takes up what another process asked for or left behind, and keeps the leases of what runs here. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        if (audiences.centre()) {
            running.forEach(this::keep);
            start();
        }
    }

    private void start() {
        while (free.tryAcquire()) {
            Optional<Job> next;
            try {
                next = cell.asProjector(TenantJobs::claim);
            } catch (RuntimeException e) {
                free.release();
                Log.warnf("jobs cannot be read now: %s", e.getClass().getSimpleName());
                return;
            }
            if (next.isEmpty()) {
                free.release();
                return;
            }
            running.add(next.get().id());
            threads.execute(() -> work(next.get()));
        }
    }

    private void work(Job job) {
        try {
            Optional<Organisation> centre = cell.centre(job.centre());
            Optional<TenantJob> kind =
                    kinds.stream().filter(one -> one.kind().equals(job.kind())).findFirst();
            if (centre.isPresent() && kind.isPresent()) {
                run(kind.get(), centre.get(), job);
            } else {
                Log.errorf("job %s of %s is of no known kind or centre and is dropped", job.kind(), job.centre());
                remove(job.id());
            }
        } catch (RuntimeException e) {
            Log.warnf(e, "job %s of %s will be tried again", job.kind(), job.centre());
        } finally {
            running.remove(job.id());
            free.release();
        }
        start();
    }

    private void run(TenantJob kind, Organisation centre, Job job) {
        try {
            kind.run(centre, job.subject());
        } catch (RuntimeException e) {
            if (job.attempts() < ATTEMPTS) {
                throw e;
            }
            Log.errorf(e, "job %s of %s failed for good", job.kind(), job.centre());
            kind.failed(centre, job.subject());
        }
        remove(job.id());
    }

    private static Optional<Job> claim(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                update registry.job set attempts = attempts + 1, leased_until = now() + interval '20 seconds'
                where id = (select id from registry.job where leased_until is null or leased_until < now()
                  order by asked_at, id limit 1 for update skip locked)
                returning id, centre, kind, subject, attempts
                """);
                ResultSet rows = statement.executeQuery()) {
            return rows.next()
                    ? Optional.of(new Job(
                            rows.getObject("id", UUID.class),
                            rows.getString("centre"),
                            rows.getString("kind"),
                            rows.getObject("subject", UUID.class),
                            rows.getInt("attempts")))
                    : Optional.empty();
        }
    }

    private void keep(UUID id) {
        change(id, "update registry.job set leased_until = now() + interval '20 seconds' where id = ?");
    }

    private void remove(UUID id) {
        change(id, "delete from registry.job where id = ?");
    }

    private void change(UUID id, String text) {
        cell.asProjector(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                statement.setObject(1, id);
                return statement.executeUpdate();
            }
        });
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
