package org.hearth.exchange.published;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.exchange.Heads;
import org.hearth.exchange.published.ContractDocument.CentreName;
import org.hearth.kernel.Difference;
import org.jspecify.annotations.Nullable;

/**
 * A 履约报告: the outputs of a contract in a period, as they were when it was published. Sensitive programmes stand apart: no
 * figure, list or count but {@code sensitive} speaks of them. Sums over several statements are no part of it ({@link Standing}):
 * they follow the periods, and change with a later correction.
 *
 * @param schema version of this document's form: 3. Those of schema 2 and 1 have neither {@code reason} nor {@code lineChanges};
 *     those of schema 1 list sensitive sessions (without heads where small) and have neither {@code notClosed} nor {@code sensitive}
 * @param number unique on the platform
 * @param sequence place in the contract's chain, from 1
 * @param from first local day it covers; {@code to} the last; both are over
 * @param asOf when it was composed
 * @param asOfDay the last day it speaks of
 * @param verifiability (SCAN + NAMED) ÷ visits, null when nobody came
 * @param notClosed sessions of these days that had ended and were not closed: not counted
 * @param sessions those that were held, in order
 * @param sensitive one line for each sensitive programme of the contract
 * @param replaces the statement of the same days that this one corrects
 * @param reason why it is corrected, in the centre's words; null where nothing is
 * @param differences what differs from that one
 * @param lineChanges the same by session: each line that is gone, new or other; empty where nothing is corrected
 * @param rules version of the counting rules (docs/metrics.md)
 * @param previousSha256 of the statement before it in the chain; the contract's for the first
 */
@JsonIgnoreProperties(ignoreUnknown = true)
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
        List<Delivery> indicators,
        long sessionsHeld,
        long visits,
        Heads byMethod,
        @Nullable Double verifiability,
        @Nullable Integer notClosed,
        List<SessionLine> sessions,
        @Nullable List<SensitiveLine> sensitive,
        @Nullable Replaced replaces,
        @Nullable String reason,
        List<Difference> differences,
        @Nullable List<LineChange> lineChanges,
        String rules,
        boolean simulated,
        String previousSha256) {

    /** The contract it reports on. */
    public record ContractReference(
            UUID id, String number, String title, String agency, String agencyName, LocalDate starts, LocalDate ends) {}

    /**
     * What was promised, and what these days delivered of it.
     *
     * @param kind {@code sessionsHeld} or {@code visits}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Delivery(String kind, long target, long inPeriod) {}

    /** One session that was held: evidence by method, nobody's name. Small sensitive ones of schema 1 have no heads. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SessionLine(
            LocalDate day,
            String startsLocal,
            String title,
            String programme,
            @Nullable String space,
            @Nullable Long visits,
            @Nullable Heads byMethod,
            boolean late,
            boolean simulated) {}

    /**
     * All that is said of a sensitive programme (product rule 10).
     *
     * @param sessions held; null with {@code visits} where there are too few to publish: a later statement's line carries them
     * @param covers the days of the statements it speaks of, this one's among them
     * @param lateCorrection whether it holds a change of what an earlier line said
     */
    public record SensitiveLine(
            UUID programmeId,
            String programme,
            @Nullable Long sessions,
            @Nullable Long visits,
            List<Covered> covers,
            boolean lateCorrection,
            boolean simulated) {}

    /** First and last day. */
    public record Covered(LocalDate from, LocalDate to) {}

    /** The statement that is corrected. */
    public record Replaced(UUID id, String number) {}

    /** A line of the list as it was and as it is: one of them null where there was none, or is none any more. */
    public record LineChange(
            @Nullable SessionLine before, @Nullable SessionLine after) {}

    /** What a person who looks at it sees of figures, whenever it is composed and whatever number it gets. */
    public record Figures(
            LocalDate from,
            LocalDate to,
            Totals totals,
            List<Delivery> indicators,
            List<SessionLine> sessions,
            @Nullable List<SensitiveLine> sensitive,
            List<Difference> differences,
            boolean simulated) {}

    public Totals totals() {
        return new Totals(sessionsHeld, byMethod, notClosed);
    }

    public Figures figures() {
        return new Figures(from, to, totals(), indicators, sessions, sensitive, differences, simulated);
    }
}
