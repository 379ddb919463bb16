package org.hearth.centre.day.booking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What is said of a booking afterwards. */
final class BookingRequests {
    private BookingRequests() {}

    /** @param heads how many guests came */
    record Used(@Min(1) @Max(100_000) int heads) {}
}
