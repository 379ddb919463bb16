package org.hearth.centre.day.closing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a feature has of a day that waits to be done. Every feature that has any says so itself; closing a day excuses none of it. */
public interface StillOpen {
    /**
     * @param kind what it is: {@code session}, one that is not closed; {@code device}, a desk's that held taps of that day;
     *     {@code booking}, one that is over, of which nobody said whether it was used
     */
    record OpenItem(
            @Schema(enumeration = {"session", "device", "booking"})
            String kind,

            int count) {}

    /** Of each of these days, where there is any. */
    Map<LocalDate, List<OpenItem>> of(Collection<LocalDate> days);
}
