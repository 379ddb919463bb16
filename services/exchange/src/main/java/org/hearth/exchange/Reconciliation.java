package org.hearth.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearth.tenancy.CellDatabase;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.TenantRunner;

/** Recomputes everything from the centres' rows and says where the door held something else. What differed is mended. */
@ApplicationScoped
public class Reconciliation {
    private final CellDatabase cell;
    private final TenantRunner runner;
    private final Projector projector;
    private final Projection projection;

    @Inject
    Reconciliation(CellDatabase cell, TenantRunner runner, Projector projector, Projection projection) {
        this.cell = cell;
        this.runner = runner;
        this.projector = projector;
        this.projection = projection;
    }

    /** How many centres were looked at, and how many rows differed. */
    public record Result(int centres, int rows, int differences) {}

    /** Goes through all centres of the cell, each in a transaction of its own. */
    public Result reconcile() {
        projector.turnDays();
        projector.drain();
        int rows = 0;
        int differences = 0;
        var centres = cell.centres();
        for (Organisation centre : centres) {
            int[] counted = runner.call(centre, this::reconcileOne);
            rows += counted[0];
            differences += counted[1];
        }
        return new Result(centres.size(), rows, differences);
    }

    private int[] reconcileOne() {
        Map<String, String> before = projection.published();
        projection.recomputeAll();
        Map<String, String> after = projection.published();
        Set<String> keys = new HashSet<>(before.keySet());
        keys.addAll(after.keySet());
        int differences = (int) keys.stream()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .count();
        return new int[] {after.size(), differences};
    }
}
