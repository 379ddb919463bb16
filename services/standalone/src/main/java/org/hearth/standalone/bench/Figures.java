package org.hearth.standalone.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything the page shows: the last figures of each kind. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Figures(
        List<Size> sizes,
        List<Size> comparisons,
        @Nullable Imports imports,
        @Nullable Starts starts) {
    static final Figures NONE = new Figures(List.of(), List.of(), null, null);

    Figures withSize(Size size) {
        return new Figures(replaced(sizes, size), comparisons, imports, starts);
    }

    Figures withComparison(Size size) {
        return new Figures(sizes, replaced(comparisons, size), imports, starts);
    }

    Figures with(Imports done) {
        return new Figures(sizes, comparisons, done, starts);
    }

    Figures with(Starts done) {
        return new Figures(sizes, comparisons, imports, done);
    }

    /** New figures take the place of those with as many centres. */
    private static List<Size> replaced(List<Size> before, Size size) {
        return Stream.concat(before.stream().filter(one -> one.centres() != size.centres()), Stream.of(size))
                .sorted(Comparator.comparingInt(Size::centres))
                .toList();
    }

    Figures {
        sizes = List.copyOf(sizes);
        comparisons = List.copyOf(comparisons);
    }

    /**
     * How something was measured.
     *
     * @param at day and time, UTC
     * @param load how many processes wanted a core in the minute before it began
     */
    record How(String at, int seconds, int runs, double load) {}

    /**
     * What was measured with one number of centres.
     *
     * @param memory after it
     */
    record Size(int centres, How how, Held memory, List<Row> rows) {
        Size {
            rows = List.copyOf(rows);
        }

        List<Row> rows(Workload workload) {
            return rows.stream()
                    .filter(row -> row.workload().equals(workload.label()))
                    .toList();
        }

        Row row(String workload, String picked) {
            return rows.stream()
                    .filter(row ->
                            row.workload().equals(workload) && row.picked().equals(picked))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Memory in megabytes.
     *
     * @param server of its process
     * @param backend of its own of the server's largest database backend
     * @param resident the same with the shared buffers it has touched
     */
    record Held(long server, long backend, long resident) {}

    /**
     * One workload beside its yardsticks.
     *
     * @param picked how centres were picked
     * @param same pgbench with the server's own SQL
     * @param lean pgbench with the leanest SQL that keeps the promises
     */
    record Row(String workload, String picked, String protocol, Result server, Result same, Result lean) {
        double ofSame() {
            return server.measured().perSecond() / same.measured().perSecond();
        }

        double ofLean() {
            return server.measured().perSecond() / lean.measured().perSecond();
        }
    }

    /** The median of some runs, and what one operation cost. */
    record Result(Measured measured, Cost cost) {}

    /**
     * Processor time of one operation in milliseconds: unlike a rate it says the same when others use the machine too.
     *
     * @param server of the server's process; 0 for pgbench
     * @param database of all the database's processes
     */
    record Cost(double server, double database) {}

    /**
     * Timetables brought in, once.
     *
     * @param seconds from the first upload to the last session
     * @param cost of one session
     * @param leanSeconds of the same rows by pgbench, over one connection
     * @param leanCost of one session by pgbench
     */
    record Imports(
            How how, int centres, int sessions, double seconds, Cost cost, double leanSeconds, double leanCost) {}

    /**
     * Starts of the server while the database answers, in seconds until it is ready, medians.
     *
     * @param cpu seconds of processor until then
     */
    record Starts(How how, double without, double cpuWithout, double with, double cpuWith) {}
}
