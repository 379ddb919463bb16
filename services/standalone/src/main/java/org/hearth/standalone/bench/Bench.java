package org.hearth.standalone.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.standalone.bench.Capture.Captured;
import org.hearth.standalone.bench.Figures.Cost;
import org.hearth.standalone.bench.Figures.Row;
import org.hearth.standalone.bench.Installation.RunningServer;

/** Measures the server beside pgbench, with more and more centres. */
public final class Bench {
    /** Up to so many centres every run starts from the same rows; with more, one run leaves little behind at each. */
    private static final int FEW = 100;

    /** After so many operations the server's code is compiled; on a machine too busy for it, after so many seconds. */
    private static final int COMPILED_AFTER = 20_000;

    private static final int LONGEST_WARM = 60;
    private static final int WARM_PIECE = 5;

    private final Installation installation;
    private final Issuer issuer;
    private final Options options;
    private final Tenants tenants;
    private final Pgbench pgbench;

    private Bench(Installation installation, Issuer issuer, Options options) throws IOException {
        this.installation = installation;
        this.issuer = issuer;
        this.options = options;
        this.tenants = new Tenants(installation);
        this.pgbench = new Pgbench(installation);
    }

    /** A workload with a way of picking tenants. */
    private record Case(Workload workload, Picker picker) {
        String label() {
            return workload.label() + " " + picker.name();
        }
    }

    /** The median of some runs and what one operation cost. */
    private record Result(Measured measured, Cost cost) {}

    /** What the server came to, and what it needed for it. */
    private record ServerSide(Map<Case, Result> results, long serverMb, Memory.Backend backend) {}

    /**
     * Measures and writes the figures to {@code results}.
     *
     * @param arguments see {@link Options}
     */
    public static void run(Installation installation, Path results, List<String> arguments)
            throws IOException, InterruptedException, SQLException {
        Options options = Options.parse(arguments);
        try (Issuer issuer = new Issuer()) {
            new Bench(installation, issuer, options).run(new Results(results));
        }
    }

    private void run(Results results) throws IOException, InterruptedException, SQLException {
        Captured captured = prepare();
        for (Workload workload : Workload.values()) {
            results.sql(workload, new Script(workload, captured.of(workload)).of(Picker.uniform(1), 0, 1));
        }
        for (int count : options.tenants()) {
            say(count + " 个中心 · tenants");
            tenants.makeUpTo(count);
            double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            List<Case> cases = new ArrayList<>();
            for (Workload workload : Workload.values()) {
                cases.add(new Case(workload, Picker.zipf(count)));
                cases.add(new Case(workload, Picker.uniform(count)));
            }
            ServerSide server = server(count, cases);
            List<Row> rows = new ArrayList<>();
            String protocol = count <= FEW ? "prepared" : "extended";
            for (Case one : cases) {
                Result yardstick = yardstick(one, count, protocol, captured);
                Result served = server.results().getOrDefault(one, yardstick);
                rows.add(new Row(
                        one.workload().label(),
                        one.picker().name(),
                        served.measured(),
                        served.cost(),
                        yardstick.measured(),
                        yardstick.cost(),
                        protocol));
            }
            Figures figures = new Figures(
                    count,
                    Instant.now().truncatedTo(ChronoUnit.MINUTES).toString(),
                    options.seconds(),
                    options.runs(),
                    load,
                    server.serverMb(),
                    server.backend().own(),
                    server.backend().resident(),
                    rows);
            results.add(figures, machine());
        }
    }

    /** The first start makes the platform's schemas; without background work, every logged statement is the request's own. */
    private Captured prepare() throws IOException, InterruptedException, SQLException {
        say("准备 · preparing");
        installation.server(issuer.url(), List.of()).close();
        tenants.makeUpTo(options.tenants().getFirst());
        try (RunningServer server = installation.server(issuer.url(), List.of("-Dquarkus.scheduler.enabled=false"))) {
            return new Capture(installation).capture(server, new Requests(issuer, tenants, 1));
        }
    }

    private ServerSide server(int count, List<Case> cases) throws IOException, InterruptedException, SQLException {
        Requests requests = new Requests(issuer, tenants, count);
        Map<Case, Result> results = new LinkedHashMap<>();
        try (RunningServer server = installation.server(issuer.url(), List.of())) {
            for (Workload workload : Workload.values()) {
                warmUp(server, requests, new Case(workload, Picker.uniform(count)), warm(count));
            }
            for (Case one : cases) {
                results.put(one, served(server, requests, one));
                say("server  " + one.label(), results.get(one));
            }
            try (Connection connection = installation.superuser()) {
                return new ServerSide(results, Memory.resident(server.pid()), Memory.largestBackend(connection));
            }
        }
    }

    private static void warmUp(RunningServer server, Requests requests, Case one, int least)
            throws InterruptedException {
        double done = 0;
        for (int seconds = 0;
                seconds < least || done < COMPILED_AFTER && seconds < LONGEST_WARM;
                seconds += WARM_PIECE) {
            done += load(server, requests, one, WARM_PIECE).perSecond() * WARM_PIECE;
        }
    }

    private Result served(RunningServer server, Requests requests, Case one)
            throws IOException, InterruptedException, SQLException {
        List<Measured> runs = new ArrayList<>();
        double serverMillis = 0;
        double databaseMillis = 0;
        for (int i = 0; i < options.runs(); i++) {
            resetBefore(one.workload());
            long serverBefore = Cpu.of(server.pid());
            long databaseBefore = Cpu.ofFamily(installation.databasePid());
            runs.add(load(server, requests, one, options.seconds()));
            serverMillis += Cpu.of(server.pid()) - serverBefore;
            databaseMillis += Cpu.ofFamily(installation.databasePid()) - databaseBefore;
        }
        double operations = runs.stream().mapToDouble(Measured::perSecond).sum() * options.seconds();
        return new Result(Measured.median(runs), new Cost(serverMillis / operations, databaseMillis / operations));
    }

    private static Measured load(RunningServer server, Requests requests, Case one, int seconds)
            throws InterruptedException {
        return Load.run(
                server.port(),
                requests.of(one.workload(), one.picker()),
                one.workload().success(),
                seconds);
    }

    private Result yardstick(Case one, int count, String protocol, Captured captured)
            throws IOException, InterruptedException, SQLException {
        Script script = new Script(one.workload(), captured.of(one.workload()));
        List<Measured> runs = new ArrayList<>();
        double millis = 0;
        long operations = 0;
        // with many centres its new connections take long to know them all: then one process for all runs
        int windows = count <= FEW ? 1 : options.runs();
        while (runs.size() < options.runs()) {
            resetBefore(one.workload());
            long before = Cpu.ofFamily(installation.databasePid());
            Pgbench.Outcome outcome = pgbench.run(
                    new Pgbench.Plan(one.workload(), one.picker(), protocol, warm(count), options.seconds(), windows),
                    script);
            millis += Cpu.ofFamily(installation.databasePid()) - before;
            operations += outcome.transactions();
            runs.addAll(outcome.windows());
        }
        Result result = new Result(Measured.median(runs), new Cost(0, millis / operations));
        say("pgbench " + one.label(), result);
        return result;
    }

    private void resetBefore(Workload workload) throws SQLException {
        if (workload == Workload.CHECK_IN) {
            tenants.reset();
        }
    }

    /** Seconds that do not count: until the server is compiled and connections know most centres. */
    private static int warm(int count) {
        return count <= FEW ? 5 : 20;
    }

    private Report.Machine machine() throws IOException, SQLException {
        try (Connection connection = installation.superuser()) {
            return new Report.Machine(
                    Runtime.getRuntime().availableProcessors(),
                    Memory.field(Files.readString(Path.of("/proc/meminfo")), "MemTotal") / 1024,
                    connection.getMetaData().getDatabaseProductVersion(),
                    Runtime.version().toString());
        }
    }

    private static void say(String text) {
        System.out.println("· " + text);
    }

    private static void say(String text, Result result) {
        Measured measured = result.measured();
        System.out.printf(
                "  %-24s %,8.0f /s   p50 %6.1f ms   p99 %6.1f ms   cpu %.2f + %.2f ms%s%n",
                text,
                measured.perSecond(),
                measured.p50(),
                measured.p99(),
                result.cost().server(),
                result.cost().database(),
                measured.failed() == 0 ? "" : "   failed " + measured.failed());
    }
}
