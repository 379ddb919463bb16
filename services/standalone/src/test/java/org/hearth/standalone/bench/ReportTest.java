package org.hearth.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearth.standalone.bench.Figures.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Report.Machine MACHINE = new Report.Machine(2, 24_000, "18.6", "25");

    private static Figures figures(int tenants, double checkIns, double p99, long backendMb) {
        Figures.Cost cost = new Figures.Cost(0.6, 0.25);
        Figures.Cost cheap = new Figures.Cost(0, 0.2);
        Measured pgbench = new Measured(4000, 1, 5, 0);
        return new Figures(
                tenants,
                "2026-11-24T15:00:00Z",
                10,
                3,
                0.5,
                400,
                backendMb,
                200,
                List.of(
                        new Row("list", "zipf", new Measured(3000, 4, 10, 0), cost, pgbench, cheap, "prepared"),
                        new Row(
                                "check-in",
                                "zipf",
                                new Measured(checkIns, 4, p99, 2),
                                cost,
                                pgbench,
                                cheap,
                                "prepared")));
    }

    @Test
    void figuresAreShownBesideTheirYardstick() {
        assertThat(Report.markdown(MACHINE, List.of(figures(10, 1234, 20, 30))))
                .contains("2 cores, 23 GB of memory")
                .contains(
                        "| check-in | zipf | 1,234 | 4.0 | 20.0 | 2 | 4,000 | 1.0 | 5.0 | prepared | 31% | 0.60 + 0.25 | 0.20 |")
                .contains("| check-in ≥ 40% of pgbench | 31% | **no** |")
                .doesNotContain("Growth");
    }

    @Test
    void growthIsHeldAgainstTheTargetsByTheWorstRow() {
        assertThat(Report.markdown(MACHINE, List.of(figures(10, 2000, 20, 30), figures(1000, 1600, 50, 151))))
                .contains("| check-in | zipf | 80% | 2.5× | 100% |")
                .contains("| check-in ≥ 40% of pgbench | 40% | yes |")
                .contains("| ≤ 150 MB per backend | 151 MB | **no** |")
                .contains("| keeps ≥ 60% of its throughput from 10 to 1000 | 80% | yes |")
                .contains("| p99 ≤ 2× from 10 to 1000 | 2.5× | **no** |");
    }

    @Test
    void newFiguresTakeThePlaceOfThoseWithAsManyTenants(@TempDir Path folder) throws IOException {
        Results results = new Results(folder);
        results.add(figures(1000, 1600, 50, 151), MACHINE);
        results.add(figures(10, 2000, 20, 30), MACHINE);
        results.add(figures(1000, 1800, 30, 99), MACHINE);

        assertThat(Files.readString(folder.resolve("latest.md")))
                .contains("| check-in | zipf | 90% | 1.5× | 100% |")
                .doesNotContain("151 MB");
        assertThat(Files.readString(folder.resolve("latest.json"))).containsOnlyOnce("\"tenants\" : 1000");
    }

    @Test
    void optionsAreReadAndNonsenseIsRefused() {
        assertThat(Options.parse(List.of("--tenants", "100,10", "--seconds", "3")))
                .isEqualTo(new Options(List.of(10, 100), 3, 3));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Options.parse(List.of("--runs", "0")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
