package org.hearth.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps one {@link Part} alive: whenever it ends unasked, it is started again, at once the first time, then more slowly. */
final class Supervised {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(300);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration STEADY = Duration.ofSeconds(60);
    private static final Duration LAST_WAIT = Duration.ofSeconds(30);
    private static final long LOG_KEPT = 20L * 1024 * 1024;

    private final Part part;
    private final Path log;
    private final PidFile pidFile;
    private final Consumer<String> report;
    private volatile boolean stopping;
    private volatile @Nullable Process process;

    Supervised(Part part, Place place, Consumer<String> report) {
        this.part = part;
        this.log = place.log(part.name());
        this.pidFile = new PidFile(place.run(part.name() + ".pid"));
        this.report = report;
    }

    /** Starts it and waits until it answers for the first time. */
    void start() throws InterruptedException, TimeoutException {
        Thread.ofPlatform().name("keep-" + part.name()).start(this::keep);
        long deadline = System.nanoTime() + part.patience().toNanos();
        while (!part.answers()) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(part.label() + " 没有启动，见 · did not start, see " + log);
            }
            Thread.sleep(100);
        }
    }

    /** Ends it in good order, by force if it takes too long. */
    void stop() {
        stopping = true;
        Process running = process;
        if (running != null) {
            end(part, running.toHandle());
        }
        pidFile.delete();
    }

    static void end(Part part, ProcessHandle process) {
        try {
            part.end(process);
            process.onExit().get(LAST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (Exception e) {
            process.destroyForcibly();
        }
    }

    private void keep() {
        Duration pause = FIRST_PAUSE;
        try {
            while (!stopping) {
                long began = System.nanoTime();
                String how = runOnce();
                if (stopping) {
                    return;
                }
                report.accept(part.label() + " 意外结束（" + how + "），重新启动 · ended unasked, starting again");
                boolean steady = System.nanoTime() - began > STEADY.toNanos();
                pause = steady ? FIRST_PAUSE : pause;
                Thread.sleep(pause.toMillis());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
                Thread.ofVirtual().start(this::sayWhenBack);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String runOnce() throws InterruptedException {
        try {
            Path old = log.resolveSibling(log.getFileName() + ".1");
            if (Files.exists(log) && Files.size(log) > LOG_KEPT) {
                Files.move(log, old, StandardCopyOption.REPLACE_EXISTING);
            }
            Process started = part.process()
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            started.getOutputStream().close();
            process = started;
            pidFile.write(started.toHandle());
            if (stopping) {
                end(part, started.toHandle());
            }
            return "exit " + started.waitFor();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void sayWhenBack() {
        long began = System.nanoTime();
        try {
            while (!stopping && System.nanoTime() - began < part.patience().toNanos()) {
                if (part.answers()) {
                    report.accept(part.label() + " 已恢复 · is back");
                    return;
                }
                Thread.sleep(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
