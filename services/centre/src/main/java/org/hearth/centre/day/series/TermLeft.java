package org.hearth.centre.day.series;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.centre.day.occupation.Elsewhere;
import org.hearth.centre.day.occupation.Holder;
import org.hearth.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * A day of the new term that cannot be had.
 *
 * @param why {@code taken}, {@code retired}, {@code closed}, {@code day-off}, {@code there}, {@code no-day} or {@code no-such-time}
 * @param words why, where there is more to say
 * @param holder who has the space; null of another session of the same term
 * @param spaceId where it would be, if the space is what cannot be had
 * @param elsewhere other spaces that are free then; looked up for the first hundred such days
 */
public record TermLeft(
        LocalDate day,
        String why,
        @Nullable Message words,
        @Nullable Holder holder,
        @Nullable UUID spaceId,
        List<Elsewhere> elsewhere) {}
