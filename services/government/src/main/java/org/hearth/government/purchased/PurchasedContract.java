package org.hearth.government.purchased;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.exchange.published.ContractDocument.CentreName;
import org.hearth.exchange.published.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A contract as its agency sees it: what was promised, and what the valid statements say was delivered.
 *
 * @param amountMinor in minor units of {@code currency}
 * @param reportEvery {@code month}, {@code quarter} or {@code year}; null in contracts that do not say: each quarter
 * @param standing what the valid statements say was delivered, and how old that is
 * @param latest the valid statement that reaches furthest
 * @param statements how many were published, corrected ones included
 */
public record PurchasedContract(
        UUID id,
        String number,
        String title,
        CentreName centre,
        LocalDate starts,
        LocalDate ends,
        long amountMinor,
        String currency,

        @Schema(enumeration = {"tender", "direct-award", "negotiation"})
        String procurement,

        List<String> activities,
        Instant publishedAt,
        boolean simulated,

        @Schema(enumeration = {"month", "quarter", "year"}) @Nullable
        String reportEvery,

        Standing standing,
        @Nullable Latest latest,
        int statements) {

    /** Where the figures open. */
    public record Latest(UUID id, String number) {}
}
