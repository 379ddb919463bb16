package org.hearth.centre.day.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hearth.centre.day.series.SeriesChoice;
import org.jspecify.annotations.Nullable;

/**
 * Bookings that come again and again.
 *
 * @param booking the first of them; the others are like it
 * @param rule by which they come again, of RFC 5545: {@code FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270630}
 * @param days what is not as the rule says
 * @param confirm whether they take their space at once: for whoever may decide
 */
public record BookingSeriesRequest(
        @NotNull @Valid BookingRequest booking,
        @NotBlank @Size(max = 300) String rule,
        @Nullable @Size(max = 366) List<@NotNull @Valid SeriesChoice> days,
        @Nullable Boolean confirm) {}
