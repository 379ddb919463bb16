package org.hearth.centre.day.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.centre.day.opening.NationalDay;
import org.hearth.centre.day.session.DaySql.Counted;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * How far a day is recorded.
 *
 * @param state {@code recorded}: it is over and every session of it is closed or cancelled; {@code outside-hours}: so, but the
 *     facility was not open: what was held counts, and the day is none of the open days, of which completeness speaks; {@code stated}: it had none, and staff
 *     said so; {@code not-closed}: sessions of it wait to be closed; {@code unstated}: it had none, and nobody said so yet;
 *     {@code closed}: it had none, and the facility was not open; {@code ahead}: it is not over; {@code no-profile}: the centre has
 *     no profile for it
 * @param openMinutes by the opening hours that were true on that day
 * @param special why they are not those of its weekday, where they are not
 * @param national what the national calendar says of the day, where it does; the hours are the centre's word all the same
 * @param statement what staff stated of it and did not withdraw
 */
public record DayState(
        LocalDate day,

        @Schema(
                enumeration = {
                    "recorded",
                    "outside-hours",
                    "stated",
                    "not-closed",
                    "unstated",
                    "closed",
                    "ahead",
                    "no-profile"
                })
        String state,

        int openMinutes,
        @Nullable Special special,
        @Nullable NationalDay national,
        int planned,
        int held,
        int cancelled,
        @Nullable Stated statement) {

    /** That the hours of a day are its own. */
    public record Special(
            @Schema(enumeration = {"holiday", "moved", "closure", "extra"})
            String kind,

            String reason) {
        static @Nullable Special of(Counted day) {
            return day.kind() == null || day.reason() == null ? null : new Special(day.kind(), day.reason());
        }
    }

    /** The days of a range, in order. */
    public record DayStates(List<DayState> items) {}

    /**
     * Days that wait for a word: open, over, without a session, and nothing stated.
     *
     * @param count of the centre's whole profile
     * @param days the latest of them before the day asked about, newest first
     * @param earlier whether there are more before those
     */
    public record UnstatedDays(long count, List<LocalDate> days, boolean earlier) {}

    /** What somebody stated of a day; withdrawn, it stays as history. */
    public record Stated(
            UUID id,
            LocalDate day,
            @Nullable String reason,
            String by,
            Instant at,
            @Nullable String withdrawnBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawReason,
            boolean simulated,
            int version)
            implements Versioned {
        static Stated of(DayStatement entity) {
            return new Stated(
                    entity.id,
                    entity.day,
                    entity.reason,
                    entity.by,
                    entity.at,
                    entity.withdrawnBy,
                    entity.withdrawnAt,
                    entity.withdrawReason,
                    entity.simulated,
                    entity.version);
        }
    }

    static DayState of(Counted day, LocalDate today, @Nullable DayStatement statement) {
        return new DayState(
                day.day(),
                word(day, today, statement != null),
                day.openMinutes(),
                Special.of(day),
                NationalDay.of(day.nationalKind(), day.nationalName(), day.nationalNameEn()),
                day.planned(),
                day.held(),
                day.cancelled(),
                statement == null ? null : Stated.of(statement));
    }

    private static String word(Counted day, LocalDate today, boolean stated) {
        if (!day.hasProfile()) {
            return "no-profile";
        }
        if (!day.day().isBefore(today)) {
            return "ahead";
        }
        if (day.planned() > 0) {
            return "not-closed";
        }
        if (day.held() + day.cancelled() > 0) {
            return day.openMinutes() > 0 ? "recorded" : "outside-hours";
        }
        if (stated) {
            return "stated";
        }
        return day.openMinutes() > 0 ? "unstated" : "closed";
    }

    /** Whether it counts as recorded, for the completeness of the centre's figures. */
    boolean recorded() {
        return state.equals("recorded") || state.equals("stated");
    }
}
