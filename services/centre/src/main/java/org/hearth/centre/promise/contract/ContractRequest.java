package org.hearth.centre.promise.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.centre.promise.contract.ContractResponse.CountedActivity;
import org.hearth.kernel.Days;
import org.hearth.kernel.Money;
import org.hearth.kernel.Period;
import org.hearth.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A contract as agreed.
 *
 * @param agency slug of the body that purchased
 * @param amountMinor in minor units (fen)
 * @param procurement how it was procured: {@code tender}, {@code direct-award} or {@code negotiation}
 * @param reportEvery how often the agency is told; without it each quarter
 * @param activityIds the activities whose sessions count; each counts for one contract on any day
 * @param simulated made up for demonstration
 */
public record ContractRequest(
        @NotBlank @Size(max = 40) String agency,
        @NotBlank @Size(max = 60) String number,
        @NotBlank @Size(max = 120) String title,
        @NotNull LocalDate starts,
        @NotNull LocalDate ends,
        @Min(0) @Max(100_000_000_000_000L) long amountMinor,
        @NotNull @Size(min = 3, max = 3) String currency,

        @NotNull @Pattern(regexp = "tender|direct-award|negotiation")
        String procurement,

        @Nullable @Pattern(regexp = "month|quarter|year") String reportEvery,

        @NotNull @Size(min = 1, max = 2) List<@NotNull @Valid IndicatorRequest> indicators,
        @NotNull @Size(min = 1, max = 2_000) List<@NotNull UUID> activityIds,
        boolean simulated) {

    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    /** A measured promise: {@code sessionsHeld} or {@code visits}. */
    public record IndicatorRequest(
            @NotNull @Pattern(regexp = "sessionsHeld|visits")
            String kind,

            @Min(1) @Max(1_000_000_000) long target) {}

    /** What a contract says now, to be held against what it is to say; its agency by name, as people know it. */
    static ContractRequest of(ContractResponse contract) {
        return new ContractRequest(
                contract.agencyName(),
                contract.number(),
                contract.title(),
                contract.starts(),
                contract.ends(),
                contract.amountMinor(),
                contract.currency(),
                contract.procurement(),
                contract.reportEvery(),
                contract.indicators().stream()
                        .map(one -> new IndicatorRequest(one.kind(), one.target()))
                        .toList(),
                contract.activities().stream().map(CountedActivity::id).toList(),
                contract.simulated());
    }

    Period period() {
        return new Period(starts, ends);
    }

    /** Refuses what the annotations cannot say. */
    void check() {
        if (starts.isBefore(Days.EARLIEST_WORK)) {
            throw Problem.invalid("starts", "开始日期须在 1990 年以后。", "The first day must be after 1990.");
        }
        if (ends.isAfter(LATEST)) {
            throw Problem.invalid("ends", "结束日期须在 2100 年以前。", "The last day must be before 2100.");
        }
        period();
        new Money(amountMinor, currency);
        if (indicators.stream().map(IndicatorRequest::kind).distinct().count() != indicators.size()) {
            throw Problem.invalid("indicators", "同一项绩效指标只能填一次。", "Each indicator may be given once.");
        }
    }
}
