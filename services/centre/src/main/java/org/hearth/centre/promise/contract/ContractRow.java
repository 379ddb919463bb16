package org.hearth.centre.promise.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hearth.centre.promise.contract.ContractResponse.CountedActivity;
import org.hearth.centre.promise.contract.ContractResponse.PromiseProgress;
import org.hearth.exchange.published.PublishedSql;
import org.hearth.exchange.published.Standing;
import org.hearth.kernel.Period;
import org.hearth.tenancy.Json;
import org.jspecify.annotations.Nullable;

/**
 * A contract with what counts for it, as {@link ContractSql} reads it.
 *
 * @param activities as JSON, like {@code indicators} and {@code reports}
 * @param statements how many were published
 */
record ContractRow(
        UUID id,
        String agency,
        String agencyName,
        String number,
        String title,
        LocalDate starts,
        LocalDate ends,
        long amountMinor,
        String currency,
        String procurement,
        @Nullable String reportEvery,
        String state,
        boolean simulated,
        @Nullable Instant publishedAt,
        int version,
        String indicators,
        String activities,
        String reports,
        int statements) {

    ContractResponse on(LocalDate today, Json json) {
        Period days = new Period(starts, ends);
        List<PromiseProgress> promised = json.read(indicators, new TypeReference<List<PromiseProgress>>() {});
        return new ContractResponse(
                id,
                agency,
                agencyName,
                number,
                title,
                starts,
                ends,
                amountMinor,
                currency,
                procurement,
                Objects.requireNonNullElse(reportEvery, "quarter"),
                state,
                simulated,
                publishedAt,
                promised,
                json.read(activities, new TypeReference<List<CountedActivity>>() {}),
                days.passed(today),
                state.equals(Contract.PUBLISHED)
                        ? Standing.of(
                                ContractResponse.terms(days, promised, reportEvery),
                                PublishedSql.reports(json, reports),
                                ends,
                                today)
                        : null,
                statements,
                version);
    }
}
