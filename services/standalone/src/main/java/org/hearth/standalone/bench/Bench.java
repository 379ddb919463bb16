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
import org.hearth.standalone.bench.Figures.Row;
import org.hearth.standalone.bench.Installation.RunningServer;

/** Measures the server beside pgbench, with more and more centres. */
public final class Bench {
    /** Up to so many centres every run starts from the same rows; with more, one run leaves little behind at each. */
    private static final int FEW = 100;

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

    /** What the server came to, and what it needed for it. */
    private record ServerSide(Map<Case, Measured> measured, long serverMb, Memory.Backend backend) {}

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
                Measured yardstick = yardstick(one, count, protocol, captured);
                rows.add(new Row(
                        one.workload().label(),
                        one.picker().name(),
                        server.measured().getOrDefault(one, yardstick),
                        yardstick,
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
        Map<Case, Measured> measured = new LinkedHashMap<>();
        try (RunningServer server = installation.server(issuer.url(), List.of())) {
            for (Workload workload : Workload.values()) {
                Load.run(server.port(), requests.of(workload, Picker.uniform(count)), workload.success(), warm(count));
            }
            for (Case one : cases) {
                List<Measured> runs = new ArrayList<>();
                for (int i = 0; i < options.runs(); i++) {
                    resetBefore(one.workload());
                    runs.add(Load.run(
                            server.port(),
                            requests.of(one.workload(), one.picker()),
                            one.workload().success(),
                            options.seconds()));
                }
                measured.put(one, Measured.median(runs));
                say("server  " + one.label(), measured.get(one));
            }
            try (Connection connection = installation.superuser()) {
                return new ServerSide(measured, Memory.resident(server.pid()), Memory.largestBackend(connection));
            }
        }
    }

    private Measured yardstick(Case one, int count, String protocol, Captured captured)
            throws IOException, InterruptedException, SQLException {
        Script script = new Script(one.workload(), captured.of(one.workload()));
        List<Measured> runs = new ArrayList<>();
        // with many centres its new connections take long to know them all: then one process for all runs
        int windows = count <= FEW ? 1 : options.runs();
        while (runs.size() < options.runs()) {
            resetBefore(one.workload());
            runs.addAll(pgbench.run(
                    new Pgbench.Plan(one.workload(), one.picker(), protocol, warm(count), options.seconds(), windows),
                    script));
        }
        Measured median = Measured.median(runs);
        say("pgbench " + one.label(), median);
        return median;
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

    private static void say(String text, Measured measured) {
        System.out.printf(
                "  %-24s %,8.0f /s   p50 %6.1f ms   p99 %6.1f ms%s%n",
                text,
                measured.perSecond(),
                measured.p50(),
                measured.p99(),
                measured.failed() == 0 ? "" : "   failed " + measured.failed());
    }
}
