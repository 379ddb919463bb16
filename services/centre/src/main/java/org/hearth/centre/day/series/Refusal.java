package org.hearth.centre.day.series;

import org.hearth.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing is on a date of a series.
 *
 * @param why {@code skipped}, {@code taken}, {@code retired}, {@code limit}, {@code no-day}, {@code no-such-time},
 *     {@code closed}, {@code day-off} or {@code there}
 * @param words the same to a person, where there is more to say
 */
public record Refusal(String why, @Nullable Message words) {
    static final Refusal SKIPPED = new Refusal("skipped", null);
    static final Refusal TAKEN = new Refusal("taken", null);
    static final Refusal RETIRED = new Refusal("retired", null);
    /** Neither the centre nor the space is open on that day. */
    static final Refusal CLOSED = new Refusal("closed", null);

    /** A national day off, of which the centre did not say whether it opens. */
    static final Refusal DAY_OFF = new Refusal("day-off", null);

    /** The same is planned then already. */
    static final Refusal THERE = new Refusal("there", null);

    static final Refusal NO_SUCH_TIME = new Refusal("no-such-time", null);

    /** What of the space's limits it is beyond. */
    public static Refusal limit(Message words) {
        return new Refusal("limit", words);
    }

    /** Nothing of the centre lies on that day. */
    public static Refusal noDay(Message words) {
        return new Refusal("no-day", words);
    }
}
