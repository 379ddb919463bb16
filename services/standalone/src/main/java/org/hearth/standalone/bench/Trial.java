package org.hearth.standalone.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hearth.standalone.bench.Figures.Cost;
import org.hearth.standalone.bench.Figures.Result;
import org.hearth.standalone.bench.Installation.RunningServer;

/** Runs one workload so often that a median can be taken: by the server, or by pgbench. */
final class Trial {
    /** Up to so many centres every run starts from the same rows; with more, one run leaves little behind at each. */
    private static final int FEW = 100;

    /** After so many seconds of processor the server's code is compiled; on a machine too busy for it, after so many by the clock. */
    private static final long COMPILED_AFTER_MILLIS = 8_000;

    private static final int LONGEST_WARM = 16;
    private static final int WARM_PIECE = 2;

    private static final int CONNECTIONS_END = 300;

    private final Installation installation;
    private final Options options;
    private final Tenants tenants;
    private final Pgbench pgbench;

    Trial(Installation installation, Options options, Tenants tenants) {
        this.installation = installation;
        this.options = options;
        this.tenants = tenants;
        this.pgbench = new Pgbench(installation);
    }

    /** A workload with a way of picking centres. */
    record Case(Workload workload, Picker picker) {
        String label() {
            return workload.label() + " " + picker.name();
        }

        boolean few() {
            return picker.size() <= FEW;
        }

        /** With more centres, the statements of all of them would not fit a connection of the server either: both parse anew. */
        String protocol() {
            return few() ? "prepared" : "extended";
        }

        /** Seconds that do not count: until connections know most centres. */
        int warm() {
            return few() ? 2 : 12;
        }
    }

    /** Works until the server is compiled for this and its connections know most centres. */
    void warmUp(RunningServer server, Requests requests, Case one)
            throws IOException, InterruptedException, SQLException {
        long before = Cpu.of(server.pid());
        for (int seconds = 0;
                seconds < one.warm() || Cpu.of(server.pid()) - before < COMPILED_AFTER_MILLIS && seconds < LONGEST_WARM;
                seconds += WARM_PIECE) {
            load(server, requests, one, WARM_PIECE);
        }
    }

    Result served(RunningServer server, Requests requests, Case one)
            throws IOException, InterruptedException, SQLException {
        List<Measured> runs = new ArrayList<>();
        double serverMillis = 0;
        double databaseMillis = 0;
        for (int i = 0; i < options.runs(); i++) {
            if (one.few() || i == 0) {
                resetBefore(one);
            }
            Stopwatch watch = new Stopwatch(installation, server);
            runs.add(load(server, requests, one, options.seconds()));
            Cost cost = watch.cost(1);
            serverMillis += cost.server();
            databaseMillis += cost.database();
        }
        double operations = runs.stream().mapToDouble(Measured::perSecond).sum() * options.seconds();
        return said(
                "server        " + one.label(),
                new Result(Measured.median(runs), new Cost(serverMillis / operations, databaseMillis / operations)));
    }

    Result yardstick(String name, Script script, Case one) throws IOException, InterruptedException, SQLException {
        List<Measured> runs = new ArrayList<>();
        double millis = 0;
        long operations = 0;
        // what leaves rows behind starts anew each time; but with many centres new connections take long to know them
        // all
        int windows = one.few() && one.workload().writes() ? 1 : options.runs();
        while (runs.size() < options.runs()) {
            resetBefore(one);
            long before = Cpu.ofFamily(installation.databasePid());
            Pgbench.Outcome outcome = pgbench.run(
                    new Pgbench.Plan(
                            one.workload(), one.picker(), one.protocol(), one.warm(), options.seconds(), windows),
                    script);
            // its connections end a moment later, and only then their time is told by their parent
            Thread.sleep(CONNECTIONS_END);
            millis += Cpu.ofFamily(installation.databasePid()) - before;
            operations += outcome.transactions();
            runs.addAll(outcome.windows());
        }
        return said(
                "pgbench " + name + "  " + one.label(),
                new Result(Measured.median(runs), new Cost(0, millis / operations)));
    }

    private Measured load(RunningServer server, Requests requests, Case one, int seconds)
            throws InterruptedException, SQLException {
        Load.Requests made = requests.of(one.workload(), one.picker());
        if (one.workload() != Workload.TURNED) {
            return Load.run(server.port(), one.workload(), made, () -> {}, seconds);
        }
        try (Connection connection = installation.superuser()) {
            return Load.run(server.port(), one.workload(), made, () -> RollUps.turn(connection), seconds);
        }
    }

    private void resetBefore(Case one) throws SQLException {
        if (one.workload().writes()) {
            tenants.reset();
        }
    }

    private static Result said(String text, Result result) {
        Measured measured = result.measured();
        System.out.printf(
                "  %-32s %,8.0f /s   p50 %6.1f ms   p99 %6.1f ms   cpu %.2f + %.2f ms%s%n",
                text,
                measured.perSecond(),
                measured.p50(),
                measured.p99(),
                result.cost().server(),
                result.cost().database(),
                measured.failed() == 0 ? "" : "   failed " + measured.failed());
        return result;
    }
}
