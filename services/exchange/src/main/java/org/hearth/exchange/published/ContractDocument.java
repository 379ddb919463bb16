package org.hearth.exchange.published;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * A contract as published to its agency.
 *
 * @param schema version of this document's form
 * @param agency slug of the body that purchased (购买主体)
 * @param amountMinor in minor units of {@code currency}
 * @param procurement {@code tender}, {@code direct-award} or {@code negotiation}
 * @param activities titles of the activities that count, from the catalogue
 * @param reportEvery {@code month}, {@code quarter} or {@code year}; null in documents of schema 1: each quarter
 */
public record ContractDocument(
        int schema,
        UUID id,
        String number,
        String title,
        String agency,
        String agencyName,
        CentreName centre,
        LocalDate starts,
        LocalDate ends,
        long amountMinor,
        String currency,
        String procurement,
        List<Promise> indicators,
        List<String> activities,
        @Nullable String reportEvery,
        boolean simulated) {

    /** Which centre delivers. */
    public record CentreName(String slug, String name, String nameEn, String timeZone) {}

    /**
     * A measured promise.
     *
     * @param kind {@code sessionsHeld} or {@code visits}
     */
    public record Promise(String kind, long target) {}

    Standing.Terms terms() {
        return new Standing.Terms(new Period(starts, ends), indicators, reportEvery);
    }
}
