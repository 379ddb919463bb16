package org.hearth.centre.day.catalogue;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** A space as it is to be, whole: what is not said is as in {@link SpaceResponse} of one of which nobody said it. */
record SpaceRequest(
        @NotBlank @Size(max = 120) String name,

        @Nullable @DecimalMin("0.5") @DecimalMax("100000") @Digits(integer = 6, fraction = 1)
        BigDecimal areaM2,

        @Nullable @Min(1) @Max(100_000) Integer capacity,
        @Nullable Boolean exclusive,
        @Nullable @Min(0) @Max(240) Integer setupMinutes,
        @Nullable @Min(0) @Max(240) Integer clearMinutes,

        @Nullable @Pattern(regexp = "nobody|staff|partners|residents")
        String bookable,

        @Nullable @Min(0) @Max(720) Integer noticeHours,
        @Nullable @Min(1) @Max(1095) Integer aheadDays,
        @Nullable @Min(15) @Max(44_640) Integer longestMinutes,
        @Nullable LocalDate inUseFrom,
        @Nullable LocalDate retiredOn,

        @Nullable @Pattern(regexp = "free|subsidised|priced")
        String priceKind,

        @Nullable @Min(1) @Max(100_000_000) Long priceMinor,
        @Nullable @Size(min = 3, max = 3) String currency,
        @Nullable @Size(max = 200) String priceReason,
        @Nullable @Size(max = 1000) String note,
        @Nullable @Size(max = 12) List<@NotNull UUID> partIds) {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    void check() {
        checkDay("inUseFrom", inUseFrom);
        checkDay("retiredOn", retiredOn);
        if (inUseFrom != null && retiredOn != null && retiredOn.isBefore(inUseFrom)) {
            throw Problem.invalid("retiredOn", "停用日不能早于启用日。", "It cannot be given up before it is in use.");
        }
        if (costs() && priceMinor == null) {
            throw Problem.invalid("priceMinor", "收费的须填每小时金额。", "Say how much an hour costs.");
        }
        if (costs() && currency == null) {
            throw Problem.invalid("currency", "请填币种，如 CNY。", "Say in which currency, as CNY.");
        }
        if (needsReason() && words(priceReason) == null) {
            throw Problem.invalid("priceReason", "请写明收费或优惠的理由。", "Say why it is priced or subsidised.");
        }
    }

    private static void checkDay(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw Problem.invalid(field, "日期须在 1990 年至 2100 年之间。", "The day must be in the years from 1990 to 2100.");
        }
    }

    void fill(Space space) {
        space.name = name.strip();
        space.areaM2 = areaM2;
        space.capacity = capacity;
        space.exclusive = exclusive;
        space.setupMinutes = small(setupMinutes);
        space.clearMinutes = small(clearMinutes);
        space.bookable = bookable;
        space.noticeHours = small(noticeHours);
        space.aheadDays = small(aheadDays);
        space.longestMinutes = longestMinutes;
        space.inUseFrom = inUseFrom;
        space.retiredOn = retiredOn;
        space.priceKind = priceKind;
        space.priceMinor = costs() ? priceMinor : null;
        space.currency = costs() ? currency : null;
        space.priceReason = needsReason() ? words(priceReason) : null;
        space.note = words(note);
    }

    /** Of which spaces it consists; of itself alone, if of none. */
    List<UUID> parts() {
        return partIds == null
                ? List.of()
                : partIds.stream().distinct().sorted().toList();
    }

    private boolean costs() {
        return "priced".equals(priceKind);
    }

    private boolean needsReason() {
        return priceKind != null && !priceKind.equals("free");
    }

    private static @Nullable String words(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    private static @Nullable Short small(@Nullable Integer value) {
        return value == null ? null : (Short) value.shortValue();
    }
}
