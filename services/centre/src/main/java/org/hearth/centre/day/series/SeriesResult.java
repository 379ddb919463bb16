package org.hearth.centre.day.series;

import java.time.LocalDate;
import java.util.List;
import org.hearth.centre.day.occupation.Holder;
import org.hearth.kernel.Message;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a series.
 *
 * @param series as it is now
 * @param done on how many dates it was done
 * @param left the dates on which it was not, and why
 */
public record SeriesResult(SeriesResponse series, int done, List<Left> left) implements Versioned {
    @Override
    public int version() {
        return series.version();
    }

    /**
     * @param day by the rule
     * @param why {@code skipped}, {@code taken}, {@code retired}, {@code limit}, {@code no-day} or {@code no-such-time}: it could not be
     *     had; {@code begun}, {@code attended}, {@code claimed}, {@code held}, {@code used} or {@code no-show}: it stays as it is
     * @param words why, where there is more to say
     * @param holder who has the space; null of another date of the same series
     */
    public record Left(
            LocalDate day,
            String why,
            @Nullable Message words,
            @Nullable Holder holder) {}
}
