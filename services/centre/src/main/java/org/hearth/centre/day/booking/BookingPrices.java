package org.hearth.centre.day.booking;

import java.util.Objects;
import org.hearth.centre.day.catalogue.SpaceResponse;
import org.jspecify.annotations.Nullable;

/** What a booking costs: as it was said, else as the space says, by the hour begun in minutes. */
final class BookingPrices {
    private static final String PRICED = "priced";
    private static final String DEFAULT_CURRENCY = "CNY";
    private static final long HOUR = 60;

    private BookingPrices() {}

    static void set(Booking booking, BookingRequest request, SpaceResponse space, BookingTimes times) {
        @Nullable String said = request.priceKind();
        if (said != null) {
            put(booking, said, request.priceMinor(), DEFAULT_CURRENCY, BookingRequest.words(request.priceReason()));
        } else if (request.forOurselves() || space.priceKind() == null) {
            put(booking, null, null, null, null);
        } else {
            Long hourly = space.priceMinor();
            Long all = hourly == null ? null : (Long) Math.ceilDiv(hourly * times.minutes(), HOUR);
            put(booking, space.priceKind(), all, space.currency(), space.priceReason());
        }
    }

    private static void put(
            Booking booking,
            @Nullable String kind,
            @Nullable Long minor,
            @Nullable String currency,
            @Nullable String reason) {
        boolean priced = PRICED.equals(kind);
        booking.priceKind = kind;
        booking.priceMinor = priced ? minor : null;
        booking.currency = priced ? Objects.requireNonNullElse(currency, DEFAULT_CURRENCY) : null;
        booking.priceReason = kind == null || kind.equals("free") ? null : reason;
    }
}
