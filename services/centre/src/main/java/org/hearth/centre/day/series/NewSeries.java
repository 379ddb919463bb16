package org.hearth.centre.day.series;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A series to be made.
 *
 * @param kind {@code booking} or {@code session}
 * @param starts the first start, local, and its end; the first date by the rule may be a later day
 * @param choices what is not as the rule says
 */
public record NewSeries(
        String kind,
        String rule,
        LocalDateTime starts,
        LocalDateTime ends,
        @Nullable UUID spaceId,
        @Nullable UUID activityId,
        List<SeriesChoice> choices,
        boolean simulated) {}
