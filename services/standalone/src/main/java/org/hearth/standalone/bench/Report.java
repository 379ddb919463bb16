package org.hearth.standalone.bench;

import java.util.List;
import org.hearth.standalone.bench.Figures.Row;

/** The figures as a page. Ratios are held against the targets; times are reported and judged by nobody. */
final class Report {
    private static final double CHECK_IN_SHARE = 0.40;
    private static final double KEPT = 0.60;
    private static final double SLOWER = 2;
    private static final long BACKEND_MB = 150;

    private Report() {}

    /**
     * The machine in general words.
     *
     * @param memoryMb of the machine
     */
    record Machine(int cores, long memoryMb, String postgres, String java) {}

    /** @param all by number of tenants, ascending, at least one */
    static String markdown(Machine machine, List<Figures> all) {
        StringBuilder text = new StringBuilder("""
                # 测量结果 · Measured

                Written by `./hearth bench`; how it measures, and how to read it, is in [README.md](README.md). The same figures as data: `latest.json`.

                Machine: %d cores, %d GB of memory, shared by the server, the database and the clients; PostgreSQL %s with fsync on; Java %s.

                """.formatted(
                        machine.cores(), Math.round(machine.memoryMb() / 1024.0), machine.postgres(), machine.java()));
        for (Figures figures : all) {
            section(text, figures);
        }
        growth(text, all.getFirst(), all.getLast());
        targets(text, all);
        return text.toString();
    }

    private static void section(StringBuilder text, Figures figures) {
        text.append("""
                ## %d 个中心 · tenants

                %s, %d runs of %d s, median; %.1f processes wanted a core in the minute before.

                | workload | tenants picked | server /s | p50 ms | p99 ms | failed | pgbench /s | p50 ms | p99 ms | protocol | server ÷ pgbench | cpu ms: server + database | cpu ms: pgbench's database |
                |---|---|---|---|---|---|---|---|---|---|---|---|---|
                """.formatted(figures.tenants(), figures.at(), figures.runs(), figures.seconds(), figures.load()));
        for (Row row : figures.rows()) {
            text.append("| %s | %s | %s | %s | %s | %d | %s | %s | %s | %s | %s | %.2f + %.2f | %.2f |\n"
                    .formatted(
                            row.workload(),
                            row.distribution(),
                            whole(row.server().perSecond()),
                            tenth(row.server().p50()),
                            tenth(row.server().p99()),
                            row.server().failed(),
                            whole(row.pgbench().perSecond()),
                            tenth(row.pgbench().p50()),
                            tenth(row.pgbench().p99()),
                            row.protocol(),
                            percent(row.ratio()),
                            row.cost().server(),
                            row.cost().database(),
                            row.pgbenchCost().database()));
        }
        text.append("""

                Memory after the runs: server %d MB; its largest database backend %d MB of its own, %d MB with the shared buffers it touched.

                """.formatted(figures.serverMb(), figures.backendMb(), figures.backendResidentMb()));
    }

    private static void growth(StringBuilder text, Figures few, Figures many) {
        if (few.tenants() == many.tenants()) {
            return;
        }
        text.append("""
                ## 增长 · Growth from %d to %d tenants

                | workload | tenants picked | server keeps | p99 becomes | pgbench keeps |
                |---|---|---|---|---|
                """.formatted(few.tenants(), many.tenants()));
        for (Row row : many.rows()) {
            Row before = few.row(row.workload(), row.distribution());
            text.append("| %s | %s | %s | %s× | %s |\n"
                    .formatted(
                            row.workload(),
                            row.distribution(),
                            percent(kept(before, row)),
                            tenth(slower(before, row)),
                            percent(row.pgbench().perSecond() / before.pgbench().perSecond())));
        }
        text.append("\n");
    }

    private static void targets(StringBuilder text, List<Figures> all) {
        Figures few = all.getFirst();
        Figures many = all.getLast();
        double share = many.rows().stream()
                .filter(row -> row.workload().equals(Workload.CHECK_IN.label()))
                .mapToDouble(Row::ratio)
                .min()
                .orElse(0);
        text.append("""
                ## 目标 · Against the targets

                Targets that are ratios or sizes, at %d tenants, by the worse of the two ways of picking tenants. Targets per second depend on the machine: they are not judged here.

                | target | measured | met |
                |---|---|---|
                """.formatted(many.tenants()));
        line(text, "check-in ≥ 40% of pgbench", percent(share), share >= CHECK_IN_SHARE);
        line(text, "≤ 150 MB per backend", many.backendMb() + " MB", many.backendMb() <= BACKEND_MB);
        if (few.tenants() < many.tenants()) {
            double kept = many.rows().stream()
                    .mapToDouble(row -> kept(few.row(row.workload(), row.distribution()), row))
                    .min()
                    .orElse(0);
            double slower = many.rows().stream()
                    .mapToDouble(row -> slower(few.row(row.workload(), row.distribution()), row))
                    .max()
                    .orElse(0);
            String from = " from " + few.tenants() + " to " + many.tenants();
            line(text, "keeps ≥ 60% of its throughput" + from, percent(kept), kept >= KEPT);
            line(text, "p99 ≤ 2×" + from, tenth(slower) + "×", slower <= SLOWER);
        }
    }

    private static double kept(Row few, Row many) {
        return many.server().perSecond() / few.server().perSecond();
    }

    private static double slower(Row few, Row many) {
        return many.server().p99() / few.server().p99();
    }

    private static void line(StringBuilder text, String target, String measured, boolean met) {
        text.append("| %s | %s | %s |\n".formatted(target, measured, met ? "yes" : "**no**"));
    }

    private static String whole(double value) {
        return "%,d".formatted(Math.round(value));
    }

    private static String tenth(double value) {
        return "%.1f".formatted(value);
    }

    private static String percent(double share) {
        return "%.0f%%".formatted(share * 100);
    }
}
