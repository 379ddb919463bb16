package org.hearth.standalone.bench;

import java.util.List;

/**
 * What was measured with one number of tenants.
 *
 * @param at day and time, UTC
 * @param load how many processes wanted a core in the minute before it began
 * @param serverMb memory of the server's process
 * @param backendMb memory of its own of the server's largest database backend
 * @param backendResidentMb the same with the shared buffers it has touched
 */
record Figures(
        int tenants,
        String at,
        int seconds,
        int runs,
        double load,
        long serverMb,
        long backendMb,
        long backendResidentMb,
        List<Row> rows) {
    Figures {
        rows = List.copyOf(rows);
    }

    /**
     * One workload beside its yardstick, each the median of its runs.
     *
     * @param cost of one operation by the server
     * @param pgbenchCost of the same by pgbench
     */
    record Row(
            String workload,
            String distribution,
            Measured server,
            Cost cost,
            Measured pgbench,
            Cost pgbenchCost,
            String protocol) {
        double ratio() {
            return server.perSecond() / pgbench.perSecond();
        }
    }

    /**
     * Processor time of one operation in milliseconds: unlike a rate it says the same when others use the machine too.
     *
     * @param server of the server's process; 0 for pgbench
     * @param database of all the database's processes
     */
    record Cost(double server, double database) {}

    Row row(String workload, String distribution) {
        return rows.stream()
                .filter(row ->
                        row.workload().equals(workload) && row.distribution().equals(distribution))
                .findFirst()
                .orElseThrow();
    }
}
