package org.hearth.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.hearth.standalone.bench.Figures.Cost;
import org.hearth.standalone.bench.Figures.Held;
import org.hearth.standalone.bench.Figures.How;
import org.hearth.standalone.bench.Figures.Imports;
import org.hearth.standalone.bench.Figures.Result;
import org.hearth.standalone.bench.Figures.Row;
import org.hearth.standalone.bench.Figures.Size;
import org.hearth.standalone.bench.Figures.Starts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Report.Machine MACHINE = new Report.Machine(2, 24_000, "18.6", "25");
    private static final How HOW = new How("2026-11-24T15:00:00Z", 10, 3, 0.5);
    private static final Result SAME = new Result(new Measured(2000, 2, 6, 8, 0), new Cost(0, 0.4));
    private static final Result LEAN = new Result(new Measured(4000, 1, 4, 5, 0), new Cost(0, 0.2));

    private static Row row(Workload workload, String picked, double perSecond, double p99) {
        return new Row(
                workload.label(),
                picked,
                "prepared",
                new Result(new Measured(perSecond, 4, p99 / 2, p99, 2), new Cost(0.6, 0.25)),
                SAME,
                LEAN);
    }

    private static Size size(int centres, double checkIns, double p99, long backendMb) {
        return new Size(
                centres,
                HOW,
                new Held(400, backendMb, 200),
                List.of(
                        row(Workload.LIST, "uniform", 3000, 10),
                        row(Workload.CHECK_IN, "zipf", checkIns * 2, p99),
                        row(Workload.CHECK_IN, "uniform", checkIns, p99)));
    }

    private static String page(Figures figures) {
        return Report.markdown(MACHINE, figures);
    }

    @Test
    void figuresAreShownBesideTheirYardsticks() {
        assertThat(page(Figures.NONE.withSize(size(10, 1234, 20, 30))))
                .contains("2 cores, 23 GB of memory")
                .contains("3 runs of 10 s, median; 0.5 processes wanted a core")
                .contains(
                        "| check-in | uniform | 1,234 | 4.0 | 10.0 | 20.0 | 2 | 4,000 | 5.0 | 2,000 | 8.0 | prepared | 31% | 62%"
                                + " | 0.60 + 0.25 | 0.20 | 0.40 |")
                .contains("| check-in ≥ 40% of the leanest SQL | 31% | **no** |")
                .doesNotContain("Growth");
    }

    @Test
    void growthIsHeldAgainstTheTargetsByTheWorstRow() {
        assertThat(page(Figures.NONE.withSize(size(1000, 1600, 50, 151)).withSize(size(10, 2000, 20, 30))))
                .contains("| check-in | zipf | 80% | 2.5× | 100% |")
                .contains("| check-in ≥ 40% of the leanest SQL | 40% | yes |")
                .contains("| ≤ 150 MB per backend | 151 MB | **no** |")
                .contains("| keeps ≥ 60% of its throughput from 10 to 1000 | 80% | yes |")
                .contains("| p99 ≤ 2× from 10 to 1000 | 2.5× | **no** |");
    }

    @Test
    void aComparisonIsFlatWithinTwiceRememberedAndWorkedOutAnew() {
        Figures figures = Figures.NONE
                .withComparison(new Size(
                        230,
                        HOW,
                        new Held(1, 1, 1),
                        List.of(row(Workload.COMPARISON, "uniform", 100, 20), row(Workload.TURNED, "uniform", 80, 22))))
                .withComparison(new Size(
                        10_000,
                        HOW,
                        new Held(1, 1, 1),
                        List.of(
                                row(Workload.COMPARISON, "uniform", 90, 24),
                                row(Workload.TURNED, "uniform", 10, 220))));

        assertThat(page(figures))
                .contains("| comparison | 10,000 | 90 | 4.0 | 12.0 | 24.0 |")
                .contains("| comparison-turned | 10,000 | 10 | 4.0 | 110.0 | 220.0 |")
                .contains("| comparison of 10,000 centres within 2× of 230 (p95) | 1.2× | yes |")
                .contains("| comparison-turned of 10,000 centres within 2× of 230 (p95) | 10.0× | **no** |");
    }

    /** Figures that were kept before a page was worked out anew are still a page. */
    @Test
    void aComparisonThatWasNotWorkedOutAnewIsJudgedByWhatIsThere() {
        Figures figures = Figures.NONE
                .withComparison(
                        new Size(230, HOW, new Held(1, 1, 1), List.of(row(Workload.COMPARISON, "uniform", 100, 20))))
                .withComparison(
                        new Size(10_000, HOW, new Held(1, 1, 1), List.of(row(Workload.COMPARISON, "uniform", 30, 50))));

        assertThat(page(figures))
                .contains("| comparison of 10,000 centres within 2× of 230 (p95) | 2.5× | **no** |")
                .doesNotContain("comparison-turned");
    }

    @Test
    void whoAsksForTheComparisonIsToldOfBoth() {
        assertThat(Options.parse(List.of("--workloads", "comparison")).workloads())
                .containsExactlyInAnyOrder(Workload.COMPARISON, Workload.TURNED);
    }

    @Test
    void importAndStartAreToldInSeconds() {
        assertThat(page(Figures.NONE
                        .with(new Imports(HOW, 113, 16_527, 14.2, new Cost(0.5, 0.7), 1.1, 0.06))
                        .with(new Starts(HOW, 3.9, 4.8, 1.6, 2.2))))
                .contains("16,527 sessions into 113 centres in **14.2 s**")
                .contains("without the cache 3.90 s (4.8 s of processor), with it **1.60 s** (2.2 s of processor)");
    }

    @Test
    void newFiguresTakeThePlaceOfThoseWithAsManyCentres(@TempDir Path folder) throws IOException {
        Results results = new Results(folder, true, MACHINE);
        results.add(size(1000, 1600, 50, 151));
        results.add(size(10, 2000, 20, 30));
        results.add(size(1000, 1800, 30, 99));

        assertThat(Files.readString(folder.resolve("latest.md")))
                .contains("| check-in | zipf | 90% | 1.5× | 100% |")
                .contains("](growth.svg)")
                .doesNotContain("151 MB");
        assertThat(Files.readString(folder.resolve("latest.json"))).containsOnlyOnce("\"centres\" : 1000");
        assertThat(Files.readString(folder.resolve("growth.svg")))
                .startsWith("<svg")
                .contains(">check-in</text>", "keeps 90%", ">1,000</text>")
                .endsWith("</svg>\n");
    }

    @Test
    void aLookAtAPartLeavesThePageAsItWas(@TempDir Path folder) throws IOException {
        new Results(folder, false, MACHINE).add(size(10, 2000, 20, 30));

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void optionsAreReadAndNonsenseIsRefused() {
        assertThat(Options.parse(List.of()).whole()).isTrue();
        assertThat(Options.parse(List.of(
                        "--workloads", "list,check-in", "--tenants", "100,10", "--seconds", "3", "--runs", "1")))
                .isEqualTo(new Options(EnumSet.of(Workload.LIST, Workload.CHECK_IN), List.of(10, 100), 3, 1))
                .matches(options -> !options.whole());
        assertThatThrownBy(() -> Options.parse(List.of("--runs", "0"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Options.parse(List.of("--workloads", "lists"))).hasMessageContaining("./hearth bench");
    }
}
