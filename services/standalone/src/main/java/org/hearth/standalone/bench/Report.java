package org.hearth.standalone.bench;

import java.util.List;
import org.hearth.standalone.bench.Figures.How;
import org.hearth.standalone.bench.Figures.Imports;
import org.hearth.standalone.bench.Figures.Result;
import org.hearth.standalone.bench.Figures.Row;
import org.hearth.standalone.bench.Figures.Size;
import org.hearth.standalone.bench.Figures.Starts;

/** The figures as a page. Those that are ratios or sizes are held against the targets; times are reported and judged by nobody. */
final class Report {
    private Report() {}

    /**
     * The machine in general words.
     *
     * @param memoryMb of the machine
     */
    record Machine(int cores, long memoryMb, String postgres, String java) {}

    static String markdown(Machine machine, Figures figures) {
        StringBuilder text = new StringBuilder("""
                # 测量结果 · Measured

                Written by `./hearth bench`; how it measures, and how to read it, is in [README.md](README.md). The same figures as data: `latest.json`.

                Machine: %d cores, %d GB of memory, shared by the server, the database and the clients; PostgreSQL %s with fsync on; Java %s.

                """.formatted(
                        machine.cores(), Math.round(machine.memoryMb() / 1024.0), machine.postgres(), machine.java()));
        List<Size> sizes = figures.sizes();
        for (Size size : sizes) {
            text.append("## %d 个中心 · centres\n\n".formatted(size.centres()));
            section(text, size, "centres picked", Row::picked);
        }
        if (sizes.size() > 1) {
            growth(text, sizes.getFirst(), sizes.getLast());
        }
        if (!figures.comparisons().isEmpty()) {
            text.append("## 总部比较 · Comparison at headquarters\n\nOne client; a quarter, 50 centres of a page.\n\n");
            for (Size size : figures.comparisons()) {
                section(text, size, "centres compared", row -> "%,d".formatted(size.centres()));
            }
        }
        if (figures.imports() != null) {
            imports(text, figures.imports());
        }
        if (figures.starts() != null) {
            starts(text, figures.starts());
        }
        Targets.table(text, figures);
        return text.toString();
    }

    /** What tells the rows of one workload apart. */
    @FunctionalInterface
    private interface Apart {
        String of(Row row);
    }

    private static void section(StringBuilder text, Size size, String head, Apart apart) {
        text.append(how(size.how())).append("""


                | workload | %s | server /s | p50 ms | p95 ms | p99 ms | failed | leanest SQL /s | p99 ms | same SQL /s | p99 ms | protocol | server ÷ leanest | ÷ same | cpu ms: server + database | leanest | same |
                |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
                """.formatted(head));
        for (Row row : size.rows()) {
            Measured server = row.server().measured();
            text.append("| %s | %s | %s | %s | %s | %s | %d | %s | %s | %s | %s | %s | %.2f + %.2f | %.2f | %.2f |\n"
                    .formatted(
                            row.workload(),
                            apart.of(row),
                            whole(server.perSecond()),
                            tenth(server.p50()),
                            tenth(server.p95()),
                            tenth(server.p99()),
                            server.failed(),
                            rate(row.lean()),
                            rate(row.same()),
                            row.protocol(),
                            percent(row.ofLean()),
                            percent(row.ofSame()),
                            row.server().cost().server(),
                            row.server().cost().database(),
                            row.lean().cost().database(),
                            row.same().cost().database()));
        }
        text.append("""

                Memory after the runs: server %d MB; its largest database backend %d MB of its own, %d MB with the shared buffers it touched.

                """.formatted(
                size.memory().server(), size.memory().backend(), size.memory().resident()));
    }

    private static void growth(StringBuilder text, Size few, Size many) {
        text.append("""
                ## 增长 · Growth from %d to %d centres

                ![Operations a second with more and more centres](growth.svg)

                | workload | centres picked | server keeps | p99 becomes | leanest SQL keeps |
                |---|---|---|---|---|
                """.formatted(few.centres(), many.centres()));
        for (Row row : many.rows()) {
            Row before = few.row(row.workload(), row.picked());
            text.append("| %s | %s | %s | %s× | %s |\n"
                    .formatted(
                            row.workload(),
                            row.picked(),
                            percent(Targets.kept(before.server(), row.server())),
                            tenth(Targets.slower(before, row)),
                            percent(Targets.kept(before.lean(), row.lean()))));
        }
        text.append("\n");
    }

    private static void imports(StringBuilder text, Imports imports) {
        text.append("""
                ## 导入 · Import

                %s, load %.1f: %,d sessions into %d centres in **%.1f s** (%.2f + %.2f ms of processor for each session: server + database); \
                the leanest SQL over one connection %.1f s (%.2f ms).

                """.formatted(
                        imports.how().at(),
                        imports.how().load(),
                        imports.sessions(),
                        imports.centres(),
                        imports.seconds(),
                        imports.cost().server(),
                        imports.cost().database(),
                        imports.leanSeconds(),
                        imports.leanCost()));
    }

    private static void starts(StringBuilder text, Starts starts) {
        text.append("""
                ## 启动 · Start of the server

                %s, load %.1f, medians of %d, all audiences, from the command until it is ready: without the cache %.2f s (%.1f s of processor), \
                with it **%.2f s** (%.1f s of processor).

                """.formatted(
                        starts.how().at(),
                        starts.how().load(),
                        starts.how().runs(),
                        starts.without(),
                        starts.cpuWithout(),
                        starts.with(),
                        starts.cpuWith()));
    }

    private static String how(How how) {
        return "%s, %d runs of %d s, median; %.1f processes wanted a core in the minute before the measurement."
                .formatted(how.at(), how.runs(), how.seconds(), how.load());
    }

    private static String rate(Result result) {
        return whole(result.measured().perSecond()) + " | "
                + tenth(result.measured().p99());
    }

    private static String whole(double value) {
        return "%,d".formatted(Math.round(value));
    }

    static String tenth(double value) {
        return "%.1f".formatted(value);
    }

    static String percent(double share) {
        return "%.0f%%".formatted(share * 100);
    }
}
