package org.hearth.tenancy;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.hearth.tenancy.Job.Audience;
import org.hearth.tenancy.JobQueue.Taken;

/**
 * Works off the jobs of this process's audiences. A job is leased for seconds at a time: if this process dies, another takes it
 * over. What does not succeed is tried again after a while that doubles, up to five minutes; it is given up where its cause is a
 * definite refusal, or after long enough.
 */
@ApplicationScoped
public class JobRunner {
    private static final int AT_ONCE = 3;
    private static final Duration FIRST_DELAY = Duration.ofSeconds(2);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 8;

    private final List<Crew> crews;
    private final List<Job> kinds;
    private final CellDatabase cell;
    private final Json json;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Inject
    JobRunner(CellDatabase cell, OpsDatabase ops, Audiences audiences, @All List<Job> kinds, Json json) {
        this.cell = cell;
        this.kinds = kinds;
        this.json = json;
        this.crews = new java.util.ArrayList<>();
        if (audiences.centre()) {
            crews.add(new Crew(Audience.CENTRE, new JobQueue(Audience.CENTRE, cell::asProjector)));
        }
        if (audiences.ops()) {
            crews.add(new Crew(Audience.OPS, new JobQueue(Audience.OPS, ops::asOwner)));
        }
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Job.Asked event) {
        crews.forEach(crew -> threads.execute(crew::start));
    }

    /** Takes up what another process asked for or left behind, and keeps the leases of what runs here. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        for (Crew crew : crews) {
            crew.keep();
            crew.start();
        }
    }

    static Duration delay(int attempts) {
        Duration doubled = FIRST_DELAY.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        long millis = Math.min(doubled.toMillis(), LONGEST_DELAY.toMillis());
        // not all at once when what was away comes back
        return Duration.ofMillis(millis * ThreadLocalRandom.current().nextLong(80, 121) / 100);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** Those who work off one queue, a few at a time. */
    private final class Crew {
        private final Audience audience;
        private final JobQueue queue;
        private final Semaphore free = new Semaphore(AT_ONCE);
        private final Set<Lease> running = ConcurrentHashMap.newKeySet();

        Crew(Audience audience, JobQueue queue) {
            this.audience = audience;
            this.queue = queue;
        }

        void keep() {
            running.forEach(queue::keep);
        }

        void start() {
            while (free.tryAcquire()) {
                Optional<Taken> next = Optional.empty();
                try {
                    next = queue.claim();
                } catch (RuntimeException e) {
                    Log.warnf("jobs cannot be read now: %s", e.getClass().getSimpleName());
                }
                if (next.isEmpty()) {
                    free.release();
                    return;
                }
                Taken taken = next.get();
                threads.execute(() -> work(taken));
            }
        }

        private void work(Taken taken) {
            Optional<Lease> lease = Optional.empty();
            try {
                lease = Optional.of(
                        taken.lease(Optional.ofNullable(taken.centre()).flatMap(cell::centre)));
                running.add(lease.get());
                perform(taken, lease.get());
            } catch (RuntimeException e) {
                // its lease runs out, and whoever takes it next goes on
                Log.warnf(e, "job %s could not be put down", taken.kind());
            } finally {
                lease.ifPresent(running::remove);
                free.release();
            }
            start();
        }

        private void perform(Taken taken, Lease lease) {
            Optional<Job> kind = kinds.stream()
                    .filter(one -> one.audience() == audience && one.kind().equals(taken.kind()))
                    .findFirst();
            if (kind.isEmpty()) {
                Log.errorf("job %s is of no known kind and is dropped", taken.kind());
                queue.remove(lease);
                return;
            }
            try {
                kind.get().run(lease);
                queue.remove(lease);
            } catch (Lease.Lost e) {
                Log.infof("job %s was taken by another", taken.kind());
            } catch (Lease.Paused e) {
                queue.giveBack(lease);
            } catch (RuntimeException e) {
                notDone(kind.get(), lease, e);
            }
        }

        private void notDone(Job kind, Lease lease, RuntimeException e) {
            JobFailure failure = JobFailure.of(e, kind.kind());
            try {
                if (queue.failing(lease, failure.kind()).compareTo(failure.patience()) >= 0) {
                    kind.failed(lease, failure.cause());
                    queue.remove(lease);
                    return;
                }
                kind.postponed(lease, failure.cause());
            } catch (Lease.Lost lost) {
                return;
            } catch (RuntimeException again) {
                // giving up did not succeed either, now: it is tried again with the rest
                Log.warnf(again, "job %s could not be given up", kind.kind());
            }
            queue.postpone(lease, json.write(failure.cause()), delay(lease.attempts()));
        }
    }
}
