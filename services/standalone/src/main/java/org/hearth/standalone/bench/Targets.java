package org.hearth.standalone.bench;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.hearth.standalone.bench.Figures.Result;
import org.hearth.standalone.bench.Figures.Row;
import org.hearth.standalone.bench.Figures.Size;

/** What is aimed at, where it is a ratio or a size, and whether it is met. */
final class Targets {
    /** At least so much of what pgbench does with the leanest SQL. */
    private static final Map<Workload, Double> OF_LEAN = new java.util.EnumMap<>(Map.of(
            Workload.LIST,
            0.45,
            Workload.CHECK_IN,
            0.40,
            Workload.NAMED,
            0.40,
            Workload.DAY,
            0.30,
            Workload.DESK,
            0.30));

    private static final double KEPT = 0.60;
    private static final double SLOWER = 2;
    private static final double COMPARED_SLOWER = 2;
    private static final long BACKEND_MB = 150;

    private Targets() {}

    static void table(StringBuilder text, Figures figures) {
        text.append("""
                ## 目标 · Against the targets

                Targets that are ratios or sizes, at the most centres, by the worse of the two ways of picking them. Targets in seconds depend on the machine: they are not judged here.

                | target | measured | met |
                |---|---|---|
                """);
        if (!figures.sizes().isEmpty()) {
            sizes(text, figures.sizes().getFirst(), figures.sizes().getLast());
        }
        List<Size> compared = figures.comparisons();
        if (compared.size() > 1) {
            Size few = compared.getFirst();
            Size many = compared.getLast();
            // kept pages tell nothing of how the work grows: that is judged by those worked out anew
            for (Workload workload : Workload.OF_HEADQUARTERS) {
                compared(text, workload, few, many);
            }
        }
    }

    private static void compared(StringBuilder text, Workload workload, Size few, Size many) {
        if (few.rows(workload).isEmpty() || many.rows(workload).isEmpty()) {
            return;
        }
        double slower = p95(many, workload) / p95(few, workload);
        line(
                text,
                "%s of %,d centres within 2× of %,d (p95)".formatted(workload.label(), many.centres(), few.centres()),
                Report.tenth(slower) + "×",
                slower <= COMPARED_SLOWER);
    }

    private static double p95(Size size, Workload workload) {
        return size.rows(workload).getFirst().server().measured().p95();
    }

    private static void sizes(StringBuilder text, Size few, Size many) {
        OF_LEAN.forEach((workload, share) -> {
            double worst = worst(many, workload, Row::ofLean);
            line(
                    text,
                    "%s ≥ %s of the leanest SQL".formatted(workload.label(), Report.percent(share)),
                    Report.percent(worst),
                    worst >= share);
        });
        long backend = many.memory().backend();
        line(text, "≤ 150 MB per backend", backend + " MB", backend <= BACKEND_MB);
        if (few.centres() < many.centres()) {
            double kept = many.rows().stream()
                    .mapToDouble(
                            row -> kept(few.row(row.workload(), row.picked()).server(), row.server()))
                    .min()
                    .orElse(0);
            double slower = many.rows().stream()
                    .mapToDouble(row -> slower(few.row(row.workload(), row.picked()), row))
                    .max()
                    .orElse(0);
            String from = " from " + few.centres() + " to " + many.centres();
            line(text, "keeps ≥ 60% of its throughput" + from, Report.percent(kept), kept >= KEPT);
            line(text, "p99 ≤ 2×" + from, Report.tenth(slower) + "×", slower <= SLOWER);
        }
    }

    static double kept(Result few, Result many) {
        return many.measured().perSecond() / few.measured().perSecond();
    }

    static double slower(Row few, Row many) {
        return many.server().measured().p99() / few.server().measured().p99();
    }

    private static double worst(Size size, Workload workload, ToDoubleFunction<Row> of) {
        return size.rows(workload).stream().mapToDouble(of).min().orElse(0);
    }

    private static void line(StringBuilder text, String target, String measured, boolean met) {
        text.append("| %s | %s | %s |\n".formatted(target, measured, met ? "yes" : "**no**"));
    }
}
