package org.hearth.standalone.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** Clients that each send one request after the other, over a connection of their own, for a time. */
final class Load {
    private Load() {}

    /** Makes the next request of one client. */
    @FunctionalInterface
    interface Requests {
        byte[] next(RandomGenerator random);
    }

    /** What is done before each request and does not count. */
    @FunctionalInterface
    interface Before {
        void request() throws SQLException;
    }

    private record Part(long[] nanos, int count, long failed, String trouble) {}

    /** Runs for {@code seconds}; refuses to report figures when nothing succeeded. */
    static Measured run(int port, Workload workload, Requests requests, Before before, int seconds)
            throws InterruptedException {
        List<Part> parts = new ArrayList<>();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (ExecutorService clients = Executors.newFixedThreadPool(workload.clients())) {
            List<Future<Part>> running = new ArrayList<>();
            for (int i = 0; i < workload.clients(); i++) {
                running.add(clients.submit(() -> client(port, requests, before, workload.success(), until)));
            }
            for (Future<Part> one : running) {
                parts.add(one.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        long[] nanos = parts.stream()
                .flatMapToLong(part -> Arrays.stream(part.nanos, 0, part.count))
                .toArray();
        if (nanos.length == 0) {
            throw new IllegalStateException("no request succeeded: " + parts.getFirst().trouble);
        }
        return Measured.of(
                nanos, seconds, parts.stream().mapToLong(Part::failed).sum());
    }

    private static Part client(int port, Requests requests, Before before, int expected, long until)
            throws IOException, SQLException {
        RandomGenerator random = new SplittableRandom();
        long[] nanos = new long[1 << 12];
        int count = 0;
        long failed = 0;
        String trouble = "";
        try (Wire wire = new Wire(port)) {
            before.request();
            long began = System.nanoTime();
            while (began < until) {
                int status = wire.send(requests.next(random));
                long ended = System.nanoTime();
                if (status == expected) {
                    if (count == nanos.length) {
                        nanos = Arrays.copyOf(nanos, count * 2);
                    }
                    nanos[count++] = ended - began;
                } else {
                    failed++;
                    trouble = status + " " + wire.body();
                }
                before.request();
                began = System.nanoTime();
            }
        }
        return new Part(nanos, count, failed, trouble);
    }
}
