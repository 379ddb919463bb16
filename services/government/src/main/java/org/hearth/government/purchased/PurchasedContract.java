package org.hearth.government.purchased;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.exchange.published.ContractDocument.CentreName;
import org.jspecify.annotations.Nullable;

/**
 * A contract as its agency sees it: what was promised, and what the valid statements say was delivered.
 *
 * @param amountMinor in minor units of {@code currency}
 * @param asOfDay the last day the valid statements speak of; null before the first one
 * @param timePassed share of the contract's days that had passed on {@code asOfDay}, 0 to 1
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
        String procurement,
        List<String> activities,
        Instant publishedAt,
        boolean simulated,
        List<Output> indicators,
        @Nullable LocalDate asOfDay,
        @Nullable Double timePassed,
        @Nullable Latest latest,
        int statements) {

    /**
     * One indicator.
     *
     * @param kind {@code sessionsHeld} or {@code visits}
     * @param delivered by the valid statements; null before the first one
     */
    public record Output(String kind, long target, @Nullable Long delivered) {}

    /** Where the figures open. */
    public record Latest(UUID id, String number) {}
}
