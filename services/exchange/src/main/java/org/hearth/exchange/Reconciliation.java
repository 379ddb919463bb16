package org.hearth.exchange;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hearth.exchange.ProjectionSql.Held;
import org.hearth.exchange.ProjectionSql.Waiting;
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
    private final SensitiveLinesSql lines;
    private final List<KeptTwice> twice;

    @Inject
    Reconciliation(
            CellDatabase cell,
            TenantRunner runner,
            Projector projector,
            Projection projection,
            SensitiveLinesSql lines,
            @All List<KeptTwice> twice) {
        this.cell = cell;
        this.runner = runner;
        this.projector = projector;
        this.projection = projection;
        this.lines = lines;
        this.twice = twice;
    }

    /**
     * What was found.
     *
     * @param centres how many centres were looked at
     * @param rows how many rows the door holds of them
     * @param differences how many of these were other than recomputed
     * @param inside what a centre keeps twice and does not agree on; it is told, and mended by nobody but people
     * @param failed those that could not be reconciled, or not to the end
     */
    public record Result(int centres, int rows, int differences, List<Disagreement> inside, List<Failure> failed) {}

    /** Something a centre keeps twice ({@link KeptTwice#name}), and how many rows of it are other. */
    public record Disagreement(String centre, String what, long rows) {}

    /** A centre that could not be reconciled, and why, in the words of what refused. */
    public record Failure(String centre, String cause) {}

    private record Count(int rows, int differences) {
        Count plus(Count other) {
            return new Count(rows + other.rows, differences + other.differences);
        }
    }

    /** Goes through all centres of the cell, each year in a transaction of its own; one centre's failure stops no other. */
    public Result reconcile() {
        projector.turnDays();
        return reconcile(cell.centres());
    }

    /** As {@link #reconcile()}, of these centres alone, in this order. */
    public Result reconcile(String... slugs) {
        projector.turnDays();
        return reconcile(Arrays.stream(slugs)
                .map(slug ->
                        cell.centre(slug).orElseThrow(() -> new IllegalArgumentException("no open centre " + slug)))
                .toList());
    }

    private Result reconcile(List<Organisation> centres) {
        Count all = new Count(0, 0);
        List<Disagreement> inside = new ArrayList<>();
        List<Failure> failed = new ArrayList<>();
        for (Organisation centre : centres) {
            try {
                projector.drain();
                for (int year : runner.call(centre, projection::years).keySet()) {
                    all = all.plus(runner.call(centre, () -> reconcileYear(year)));
                }
                all = all.plus(runner.call(centre, this::reconcileLines));
                inside.addAll(runner.call(centre, () -> disagreements(centre.slug())));
            } catch (RuntimeException e) {
                Log.errorf(e, "%s could not be reconciled", centre.slug());
                failed.add(new Failure(centre.slug(), cause(e)));
            }
        }
        return new Result(centres.size(), all.rows(), all.differences(), inside, failed);
    }

    private List<Disagreement> disagreements(String centre) {
        return twice.stream()
                .map(each -> new Disagreement(centre, each.name(), each.differences()))
                .filter(each -> each.rows() > 0)
                .toList();
    }

    /**
     * What the door has not followed yet is no difference: people go on working. What waits is followed before the comparison; what
     * changes while it is under way is left to the projector, with the days, months, quarters and year it is in.
     */
    private Count reconcileYear(int year) {
        List<Waiting> followed = projection.followWaiting(year);
        Map<String, Held> before = projection.published(year);
        projection.recomputeYear(year);
        Map<String, Held> after = projection.published(year);
        List<Waiting> since = new ArrayList<>(projection.waiting(year));
        since.removeAll(followed);
        Set<LocalDate> open = Projection.days(since);
        Set<String> keys = new HashSet<>(before.keySet());
        keys.addAll(after.keySet());
        int differences = (int) keys.stream()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .filter(key -> Stream.of(before, after)
                        .map(held -> held.get(key))
                        .filter(Objects::nonNull)
                        .noneMatch(held -> held.tellsOf(open)))
                .count();
        return new Count(after.size(), differences);
    }

    /** A line that came due since the day turned is published here and is no difference; one that is gone or reads otherwise is. */
    private Count reconcileLines() {
        projection.followWaitingLines();
        Map<String, String> before = lines.held();
        projection.followLines();
        Map<String, String> after = lines.held();
        int differences = (int) before.entrySet().stream()
                .filter(line -> !line.getValue().equals(after.get(line.getKey())))
                .count();
        return new Count(after.size(), differences);
    }

    /** For the console of whoever runs the platform: what refused first, on one line. */
    private static String cause(Throwable failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String message =
                Objects.requireNonNullElse(first.getMessage(), first.getClass().getSimpleName());
        return message.lines().findFirst().orElse(message);
    }
}
