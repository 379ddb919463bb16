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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearth.standalone.bench.Figures.Held;
import org.hearth.standalone.bench.Figures.How;
import org.hearth.standalone.bench.Figures.Result;
import org.hearth.standalone.bench.Figures.Row;
import org.hearth.standalone.bench.Figures.Size;
import org.hearth.standalone.bench.Installation.Launch;
import org.hearth.standalone.bench.Installation.RunningServer;
import org.hearth.standalone.bench.Trial.Case;

/** Measures the server beside pgbench, with more and more centres. */
public final class Bench {
    private static final List<Integer> COMPARED = List.of(230, 1000, 10_000);

    private final Installation installation;
    private final Issuer issuer;
    private final Options options;
    private final Results results;
    private final Tenants tenants;
    private final Trial trial;
    private final Map<Workload, Script> captured = new EnumMap<>(Workload.class);

    private Bench(Installation installation, Issuer issuer, Options options, Results results) throws IOException {
        this.installation = installation;
        this.issuer = issuer;
        this.options = options;
        this.results = results;
        this.tenants = new Tenants(installation);
        this.trial = new Trial(installation, options, tenants);
    }

    /**
     * Measures and writes the figures to {@code folder}.
     *
     * @param arguments see {@link Options}
     */
    public static void run(Installation installation, Path folder, List<String> arguments)
            throws IOException, InterruptedException, SQLException {
        Options options = Options.parse(arguments);
        try (Issuer issuer = new Issuer()) {
            Results results = new Results(folder, options.whole(), machine(installation));
            new Bench(installation, issuer, options, results).run();
        }
    }

    private void run() throws IOException, InterruptedException, SQLException {
        say("准备 · preparing");
        prepare();
        if (options.asksFor(Workload.START)) {
            say("启动 · start of the server");
            results.add(Starting.measure(installation, issuer, options.runs(), how()));
        }
        if (options.workloads().stream().anyMatch(Workload::isOfHeadquarters)) {
            compare();
        }
        if (options.workloads().stream().anyMatch(Workload.OF_CENTRES::contains)) {
            for (int count : options.tenants()) {
                say(count + " 个中心 · centres");
                tenants.makeUpTo(count);
                results.add(measured(count, cases(count), Launch.CENTRES));
            }
        }
        if (options.asksFor(Workload.IMPORT)) {
            importTimetables();
        }
    }

    /** The first start makes the platform's schemas; without background work, every logged statement is the request's own. */
    private void prepare() throws IOException, InterruptedException, SQLException {
        List<String> quiet = List.of("-Dquarkus.scheduler.enabled=false");
        try (RunningServer server = installation.server(issuer.url(), Launch.EVERYTHING.with(quiet))) {
            tenants.makeUpTo(1);
            RollUps seen = new RollUps(installation);
            seen.makeUpTo(1);
            Requests requests = new Requests(issuer, 1);
            for (Workload workload : Workload.REQUESTS) {
                if (options.asksFor(workload)) {
                    Script script =
                            Script.captured(workload, new Capture(installation).capture(server, requests, workload));
                    captured.put(workload, script);
                    results.sql(workload, script);
                }
            }
            seen.remove();
        }
    }

    /** Headquarters alone: nothing counts these centres' days, for they have none. */
    private void compare() throws IOException, InterruptedException, SQLException {
        RollUps seen = new RollUps(installation);
        for (int count : COMPARED) {
            say("总部比较 " + count + " 个中心 · comparison of centres");
            seen.makeUpTo(count);
            List<Case> cases = Workload.OF_HEADQUARTERS.stream()
                    .filter(options::asksFor)
                    .map(workload -> new Case(workload, Picker.uniform(1)))
                    .toList();
            results.addComparison(measured(count, cases, Launch.HEADQUARTERS));
        }
        seen.remove();
    }

    private List<Case> cases(int count) {
        List<Case> cases = new ArrayList<>();
        for (Workload workload : Workload.OF_CENTRES) {
            if (options.asksFor(workload)) {
                // how much it matters whom the work is about is seen where most of it is
                if (workload == Workload.LIST || workload == Workload.CHECK_IN) {
                    cases.add(new Case(workload, Picker.zipf(count)));
                }
                cases.add(new Case(workload, Picker.uniform(count)));
            }
        }
        return cases;
    }

    private Size measured(int count, List<Case> cases, Launch launch)
            throws IOException, InterruptedException, SQLException {
        How how = how();
        List<Result> served = new ArrayList<>();
        Held memory;
        try (RunningServer server = installation.server(issuer.url(), launch)) {
            Requests requests = new Requests(issuer, tenants.made());
            for (Case one : cases) {
                trial.warmUp(server, requests, one);
                served.add(trial.served(server, requests, one));
            }
            try (Connection connection = installation.superuser()) {
                memory = Memory.held(server.pid(), connection);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Case one : cases) {
            Result same = trial.yardstick("same SQL", captured(one.workload()), one);
            Result lean = trial.yardstick("leanest ", results.lean(one.workload()), one);
            rows.add(new Row(
                    one.workload().label(), one.picker().name(), one.protocol(), served.get(rows.size()), same, lean));
        }
        return new Size(count, how, memory, rows);
    }

    private Script captured(Workload workload) {
        return Objects.requireNonNull(captured.get(workload), "captured in prepare()");
    }

    private void importTimetables() throws IOException, InterruptedException, SQLException {
        say("导入 " + Timetables.CENTRES + " 个中心的活动时间表 · timetables");
        tenants.makeUpTo(Timetables.CENTRES);
        try (RunningServer server = installation.server(issuer.url(), Launch.CENTRES)) {
            results.add(new Timetables(installation, results.lean(Workload.IMPORT))
                    .run(server, new Requests(issuer, Timetables.CENTRES), how()));
        }
    }

    private How how() {
        return new How(
                Instant.now().truncatedTo(ChronoUnit.MINUTES).toString(),
                options.seconds(),
                options.runs(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static Report.Machine machine(Installation installation) throws IOException, SQLException {
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
}
