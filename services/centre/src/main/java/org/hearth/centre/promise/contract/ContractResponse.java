package org.hearth.centre.promise.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.exchange.published.ContractDocument.Promise;
import org.hearth.exchange.published.Standing;
import org.hearth.exchange.published.Standing.Terms;
import org.hearth.kernel.Period;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A contract as its centre sees it.
 *
 * @param state {@code draft} or {@code published}
 * @param reportEvery how often the agency is told: {@code month}, {@code quarter} or {@code year}
 * @param timePassed share of its days that have passed today, 0 to 1
 * @param standing what the agency was told, and how old that is; null for a draft
 * @param statements how many were published
 */
public record ContractResponse(
        UUID id,
        String agency,
        String agencyName,
        String number,
        String title,
        LocalDate starts,
        LocalDate ends,
        long amountMinor,
        String currency,

        @Schema(enumeration = {"tender", "direct-award", "negotiation"})
        String procurement,

        @Schema(enumeration = {"month", "quarter", "year"}) String reportEvery,
        @Schema(enumeration = {"draft", "published"}) String state,
        boolean simulated,
        @Nullable Instant publishedAt,
        List<PromiseProgress> indicators,
        List<CountedActivity> activities,
        double timePassed,
        @Nullable Standing standing,
        int statements,
        int version)
        implements Versioned {

    /**
     * A promise and where it stands.
     *
     * @param recorded by the centre's own records so far: closed sessions only, published or not
     */
    public record PromiseProgress(
            @Schema(enumeration = {"sessionsHeld", "visits"})
            String kind,

            long target,
            long recorded) {}

    /** An activity whose sessions count. */
    public record CountedActivity(UUID id, String title, String programme) {}

    /** A body that may be named as the one that purchased. */
    public record Purchaser(String slug, String name, String nameEn) {}

    /** What its reports are held against. */
    Terms terms() {
        return terms(new Period(starts, ends), indicators, reportEvery);
    }

    static Terms terms(Period days, List<PromiseProgress> indicators, @Nullable String reportEvery) {
        return new Terms(
                days,
                indicators.stream()
                        .map(one -> new Promise(one.kind(), one.target()))
                        .toList(),
                reportEvery);
    }
}
