package org.hearth.exchange.published;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.exchange.Heads;
import org.hearth.exchange.published.ContractDocument.CentreName;
import org.jspecify.annotations.Nullable;

/**
 * A 履约报告: the outputs of a contract in a period, as they were when it was published.
 *
 * @param schema version of this document's form
 * @param number unique on the platform
 * @param sequence place in the contract's chain, from 1
 * @param from first local day it covers; {@code to} the last
 * @param asOf when it was composed
 * @param asOfDay the day at which pace is judged: its last day, or the day of publication if that is earlier
 * @param timePassed share of the contract's days that had passed on {@code asOfDay}, 0 to 1
 * @param byMethod exact totals, masked sessions included
 * @param verifiability (SCAN + NAMED) ÷ visits, null when nobody came
 * @param sessions those that were held, in order; small ones of sensitive programmes masked
 * @param replaces the statement of the same days that this one corrects
 * @param differences what differs from that one
 * @param rules version of the counting rules (docs/metrics.md)
 * @param previousSha256 of the statement before it in the chain; the contract's for the first
 */
public record StatementDocument(
        int schema,
        String number,
        int sequence,
        ContractReference contract,
        CentreName centre,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        LocalDate asOfDay,
        double timePassed,
        List<Delivery> indicators,
        long sessionsHeld,
        long visits,
        Heads byMethod,
        @Nullable Double verifiability,
        List<SessionLine> sessions,
        @Nullable Replaced replaces,
        List<Difference> differences,
        String rules,
        boolean simulated,
        String previousSha256) {

    /** The contract it reports on. */
    public record ContractReference(
            UUID id, String number, String title, String agency, String agencyName, LocalDate starts, LocalDate ends) {}

    /**
     * What was promised and delivered.
     *
     * @param kind {@code sessionsHeld} or {@code visits}
     * @param inPeriod in this statement's days
     * @param delivered from the contract's first day to this statement's last
     */
    public record Delivery(String kind, long target, long inPeriod, long delivered) {}

    /** One session that was held: evidence by method, nobody's name. Masked ones have no heads. */
    public record SessionLine(
            LocalDate day,
            String startsLocal,
            String title,
            String programme,
            @Nullable String space,
            @Nullable Long visits,
            @Nullable Heads byMethod,
            boolean suppressed,
            boolean late,
            boolean simulated) {}

    /** The statement that is corrected. */
    public record Replaced(UUID id, String number) {}

    /** A total that differs from the statement that is corrected; {@code kind} as in {@link Delivery}. */
    public record Difference(String kind, long before, long after) {}
}
