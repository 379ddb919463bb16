package org.hearth.files;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hearth.files.reading.Worker;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;

/**
 * The reading processes: one kept warm, so that nobody waits for it to start, and a second while two files come at once. One that
 * reached a limit is ended and replaced.
 */
@ApplicationScoped
class Workers {
    private static final int AT_ONCE = 2;

    /** A file of 200,000 rows takes a few seconds. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final int MEGABYTES = 192;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** What whoever was not served is told to wait. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Folder folder;
    private final boolean wanted;
    private final Duration longest;
    private final int megabytes;
    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private boolean stopped;

    @Inject
    Workers(
            Folder folder,
            @ConfigProperty(name = "hearth.audience.centre") boolean centre,
            @ConfigProperty(name = "hearth.audience.headquarters") boolean headquarters) {
        this(folder, centre || headquarters, LONGEST, MEGABYTES);
    }

    /** @param wanted whether this server reads files at all */
    Workers(Folder folder, boolean wanted, Duration longest, int megabytes) {
        this.folder = folder;
        this.wanted = wanted;
        this.longest = longest;
        this.megabytes = megabytes;
    }

    /**
     * Has a file of the folder read.
     *
     * @param as {@link Worker#TABLE} or {@link Worker#PICTURE}
     * @return the last frame; empty where the file was too much for its reader
     */
    Optional<byte[]> read(byte as, String file, WorkerProcess.Frames frames) {
        begin();
        try {
            WorkerProcess worker = take();
            CompletableFuture<Void> alarm = CompletableFuture.runAsync(
                    worker::close, CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
            try {
                byte[] last = worker.read(as, file, frames);
                keep(worker);
                return Optional.of(last);
            } catch (IOException e) {
                Log.warnf(
                        "a file was too much for its reader, which is replaced: %s",
                        e.getClass().getSimpleName());
                worker.close();
                Thread.startVirtualThread(this::keepWarm);
                return Optional.empty();
            } finally {
                alarm.cancel(false);
            }
        } finally {
            free.release();
        }
    }

    private void begin() {
        try {
            if (free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw busy();
    }

    static Problem busy() {
        return Problem.of(
                        ProblemType.TOO_MANY_REQUESTS,
                        "正在读取其他文件，请几秒后再试。",
                        "Other files are being read; try again in a few seconds.")
                .after(PAUSE);
    }

    private WorkerProcess take() {
        synchronized (idle) {
            WorkerProcess warm = idle.poll();
            while (warm != null && !warm.alive()) {
                warm = idle.poll();
            }
            if (warm != null) {
                return warm;
            }
        }
        return WorkerProcess.start(folder.path(), megabytes);
    }

    private void keep(WorkerProcess worker) {
        synchronized (idle) {
            idle.removeIf(one -> !one.alive());
            if (idle.isEmpty() && !stopped) {
                idle.add(worker);
                return;
            }
        }
        worker.close();
    }

    /** Not before the server has started, and never for one act of operation, where nothing is scheduled. */
    @Scheduled(every = "10s", delayed = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    void keepWarm() {
        synchronized (idle) {
            idle.removeIf(one -> !one.alive());
            if (!wanted || stopped || !idle.isEmpty() || free.availablePermits() < AT_ONCE) {
                return;
            }
        }
        keep(WorkerProcess.start(folder.path(), megabytes));
    }

    /** How many are kept warm. */
    int kept() {
        synchronized (idle) {
            return idle.size();
        }
    }

    @PreDestroy
    void stop() {
        synchronized (idle) {
            stopped = true;
            idle.forEach(WorkerProcess::close);
            idle.clear();
        }
    }
}
