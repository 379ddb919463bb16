package org.hearth.exchange.published;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.exchange.published.ContractDocument.Promise;
import org.hearth.exchange.published.StatementDocument.Delivery;
import org.hearth.kernel.Period;
import org.hearth.kernel.Period.Grain;
import org.hearth.kernel.Share;
import org.jspecify.annotations.Nullable;

/**
 * What the statements of a contract come to, up to a day, and how old that is (product rule 11). Made anew whenever it is read, so
 * it follows the periods, not the order in which they were published. Of a contract it follows every correction; of one of its
 * statements those that were there when it was published.
 *
 * @param asOfDay the last day those statements speak of; null before the first one
 * @param indicators sensitive programmes apart
 * @param reportedDays how many days of the contract they cover
 * @param reportedShare of all its days, 0 to 1: what pace is judged against
 * @param daysSince days of the contract that have passed since {@code asOfDay}; all that have passed, before the first one
 * @param next the report to be published next; null when every day is reported
 * @param overdue how many reports are overdue, {@code next} among them
 * @param stale whether this is too old to say that a promise is kept: more than {@value #FRESH_DAYS} days since, a report overdue,
 *     or none yet
 */
public record Standing(
        @Nullable LocalDate asOfDay,
        List<Output> indicators,
        long reportedDays,
        double reportedShare,
        long daysSince,
        @Nullable NextReport next,
        int overdue,
        boolean stale) {

    /** Up to so many days after its as-of day a figure speaks of the present. */
    public static final int FRESH_DAYS = 14;

    /** So many days after its last day a report is due. */
    public static final int DUE_DAYS = 15;

    /**
     * One indicator.
     *
     * @param kind {@code sessionsHeld} or {@code visits}
     * @param delivered by the valid statements; null before the first one
     */
    public record Output(
            @Schema(enumeration = {"sessionsHeld", "visits"})
            String kind,

            long target,
            @Nullable Long delivered) {}

    /**
     * A report that is not there yet.
     *
     * @param from first day that no statement covers; {@code to} the last day of that month, quarter or year, or of the gap
     * @param dueOn when it is to be published
     * @param state {@code coming} while its days go on, then {@code due}, after {@code dueOn} {@code overdue}
     * @param daysOver since {@code dueOn}, 0 before
     */
    public record NextReport(
            LocalDate from,
            LocalDate to,
            LocalDate dueOn,

            @Schema(enumeration = {"coming", "due", "overdue"})
            String state,

            long daysOver) {}

    /** A valid statement's share in the sums. */
    public record Report(LocalDate from, LocalDate to, List<Delivery> indicators) {}

    /** What is known of the contract. */
    public record Terms(
            Period days, List<Promise> indicators, @Nullable String reportEvery) {}

    /** @param upTo statements that reach beyond this day do not count */
    public static Standing of(Terms contract, List<Report> valid, LocalDate upTo, LocalDate today) {
        List<Report> reports =
                valid.stream().filter(report -> !report.to().isAfter(upTo)).toList();
        LocalDate asOfDay =
                reports.stream().map(Report::to).max(Comparator.naturalOrder()).orElse(null);
        long reported = reports.stream()
                .mapToLong(report -> new Period(report.from(), report.to()).days())
                .sum();
        long since = daysSince(contract.days(), asOfDay, today);
        List<NextReport> missing = missing(contract, valid, today);
        NextReport next = missing.isEmpty() ? null : missing.getFirst();
        return new Standing(
                asOfDay,
                contract.indicators().stream()
                        .map(promise -> output(promise, reports))
                        .toList(),
                reported,
                Objects.requireNonNull(Share.of(reported, contract.days().days())),
                since,
                next,
                (int) missing.stream()
                        .filter(report -> report.state().equals("overdue"))
                        .count(),
                asOfDay == null
                        || since > FRESH_DAYS
                        || next != null && next.state().equals("overdue"));
    }

    private static Output output(Promise promise, List<Report> reports) {
        Long delivered = reports.isEmpty()
                ? null
                : (Long) reports.stream()
                        .flatMap(report -> report.indicators().stream())
                        .filter(delivery -> delivery.kind().equals(promise.kind()))
                        .mapToLong(Delivery::inPeriod)
                        .sum();
        return new Output(promise.kind(), promise.target(), delivered);
    }

    private static long daysSince(Period contract, @Nullable LocalDate asOfDay, LocalDate today) {
        LocalDate yesterday = today.minusDays(1);
        LocalDate passed = yesterday.isAfter(contract.to()) ? contract.to() : yesterday;
        LocalDate from = asOfDay == null ? contract.from().minusDays(1) : asOfDay;
        return Math.max(0, ChronoUnit.DAYS.between(from, passed));
    }

    /** The reports that are not there: every month, quarter or year, as agreed, of the days that none covers, in order. */
    private static List<NextReport> missing(Terms contract, List<Report> valid, LocalDate today) {
        Grain grain = contract.reportEvery() == null
                ? Grain.QUARTER
                : Grain.valueOf(contract.reportEvery().toUpperCase(Locale.ROOT));
        List<NextReport> missing = new ArrayList<>();
        LocalDate open = contract.days().from();
        for (Report report :
                valid.stream().sorted(Comparator.comparing(Report::from)).toList()) {
            addGap(missing, grain, open, report.from().minusDays(1), today);
            open = report.to().plusDays(1);
        }
        addGap(missing, grain, open, contract.days().to(), today);
        return missing;
    }

    private static void addGap(List<NextReport> missing, Grain grain, LocalDate from, LocalDate last, LocalDate today) {
        LocalDate open = from;
        while (!open.isAfter(last)) {
            LocalDate stretch = grain.next(grain.startOf(open)).minusDays(1);
            LocalDate to = stretch.isAfter(last) ? last : stretch;
            LocalDate dueOn = to.plusDays(DUE_DAYS);
            String state = !today.isAfter(to) ? "coming" : today.isAfter(dueOn) ? "overdue" : "due";
            missing.add(new NextReport(open, to, dueOn, state, Math.max(0, ChronoUnit.DAYS.between(dueOn, today))));
            open = to.plusDays(1);
        }
    }
}
