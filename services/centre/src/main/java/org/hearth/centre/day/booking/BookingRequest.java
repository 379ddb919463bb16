package org.hearth.centre.day.booking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.UUID;
import org.hearth.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A booking as it is to be; times are local to the centre, {@code 2026-01-05T09:00}.
 *
 * @param party for whom: {@code staff}, a {@code partner}, a resident {@code group}; {@code closure} for nobody
 * @param organisation that it is for, and {@code contact}, its person: needed of partners and groups
 * @param expected how many will come
 * @param priceKind {@code free}, {@code subsidised} or {@code priced}; null: by the space
 * @param priceMinor for all of it, in minor units; with {@code priced} alone
 * @param priceReason why it is so, where it is not free
 * @param simulated made up for demonstration
 */
public record BookingRequest(
        @NotNull UUID spaceId,
        @NotNull LocalDateTime startsAt,
        @NotNull LocalDateTime endsAt,

        @NotNull @Pattern(regexp = "staff|partner|group|closure")
        String party,

        @Nullable @Size(max = 120) String organisation,
        @Nullable @Size(max = 80) String contact,
        @NotBlank @Size(max = 300) String purpose,
        @Nullable @Min(1) @Max(100_000) Integer expected,

        @Nullable @Pattern(regexp = "free|subsidised|priced")
        String priceKind,

        @Nullable @Min(1) @Max(100_000_000_000L) Long priceMinor,
        @Nullable @Size(max = 200) String priceReason,
        @Nullable Boolean simulated) {
    /** Words that are none are none. */
    static @Nullable String words(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    /** Refuses a partner or group of whom nobody knows who they are, and a price without its reason. */
    void check() {
        if (!forOurselves()) {
            if (words(organisation) == null) {
                throw Problem.invalid("organisation", "请写明是哪一家或哪个团队。", "Say which organisation or group.");
            }
            if (words(contact) == null) {
                throw Problem.invalid("contact", "请写明联系人。", "Say who the contact is.");
            }
        }
        if ("priced".equals(priceKind) && priceMinor == null) {
            throw Problem.invalid("priceMinor", "收费的须填金额。", "Say how much.");
        }
        if (priceKind != null && !priceKind.equals("free") && words(priceReason) == null) {
            throw Problem.invalid("priceReason", "请写明收费或优惠的理由。", "Say why.");
        }
    }

    /** The same at another place and time. */
    BookingRequest at(UUID space, LocalDateTime starts, LocalDateTime ends) {
        return new BookingRequest(
                space,
                starts,
                ends,
                party,
                organisation,
                contact,
                purpose,
                expected,
                priceKind,
                priceMinor,
                priceReason,
                simulated);
    }

    /** Whether it is for the centre itself. */
    boolean forOurselves() {
        return party.equals("staff") || party.equals("closure");
    }
}
