package org.hearth.centre.day.occupation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What has a space at a time.
 *
 * @param title of the session; of a booking its organisation, if it has one
 * @param party for whom the booking is; null of a session
 * @param startsLocal local time of its own start, {@code HH:mm}: the minutes before it are not in it
 * @param endsLocal local time of its end, on {@code endDay}
 * @param beside whether only the minutes before or after it are in the way
 * @param space which it has: another one where it consists of the space that is asked for, or is a part of it
 */
public record Holder(
        @Schema(enumeration = {"session", "booking"}) String kind,

        UUID id,
        @Nullable String title,

        @Schema(enumeration = {"staff", "partner", "group", "closure"}) @Nullable
        String party,

        LocalDate day,
        String startsLocal,
        LocalDate endDay,
        String endsLocal,
        boolean beside,
        String space) {
    /** In words of a language: by title, else by whom it is for. */
    String called(boolean english) {
        return called(title, party, english);
    }

    static String called(@Nullable String title, @Nullable String party, boolean english) {
        if (title != null) {
            return title;
        }
        return switch (String.valueOf(party)) {
            case "partner" -> english ? "a partner's booking" : "伙伴的预约";
            case "group" -> english ? "a group's booking" : "居民团队的预约";
            case "closure" -> english ? "a closure" : "封闭";
            default -> english ? "a booking of staff" : "工作人员的预约";
        };
    }
}
