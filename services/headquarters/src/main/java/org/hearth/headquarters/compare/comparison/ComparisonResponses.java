package org.hearth.headquarters.compare.comparison;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.exchange.Heads;
import org.hearth.kernel.Message;
import org.jspecify.annotations.Nullable;

/** What is answered about comparing. */
public final class ComparisonResponses {
    private static final String PEOPLE =
            "Distinct residents known by name. Those of a month, quarter or year are counted anew at most every 30 s and may be that"
                    + " much older than the visits; those of a day are as fresh.";

    private ComparisonResponses() {}

    /** One page of centres, and what holds for all of them. */
    public record Comparison(
            LocalDate from,
            LocalDate to,
            Instant asOf,
            String measure,
            String per,
            Message definition,
            Summary summary,
            List<CentreRow> items,
            @Nullable String nextCursor) {}

    /**
     * What holds for all centres the filter leaves.
     *
     * @param incomplete how many of them have a figure and are not ranked, because too few of their open days are recorded
     * @param visits 人次 of all centres, of sessions held in ordinary programmes; people are never added up
     * @param visitsNotClosed recorded in sessions that are not closed yet, and no part of the visits
     * @param medianCompleteness 0 to 1, null without open days
     * @param lastMonthWithData first day of the latest month in which any centre recorded something; given where these days have
     *     no data at all, so that a page can offer it
     * @param peopleCounted whether the period is one day, month, quarter or year, so that people can be counted
     */
    public record Summary(
            long centres,
            long withData,
            long incomplete,
            long visits,
            long visitsNotClosed,
            long sessionsHeld,
            @Nullable Double medianCompleteness,
            @Nullable LocalDate lastMonthWithData,
            boolean peopleCounted,
            boolean simulated) {}

    /**
     * One centre. Missing is null, never 0. Sensitive programmes are in none of the figures.
     *
     * @param visitsNotClosed recorded in sessions that are not closed yet, and no part of the visits
     * @param floorAreaM2 square metres, averaged over the days of the period as they were then
     * @param band {@code small}, {@code medium}, {@code large}; null where no area is known
     * @param completeness recorded ÷ open days, 0 to 1
     * @param closedDays that would have been open by their weekday, and that the centre said it was closed on: no open days
     * @param occupancy hours in which spaces were in use ÷ hours for which they could be, 0 to 1; null where there were none
     * @param footfall through the door, on the days of which there is a reading; never added to visits
     * @param footfallDays so many; without a reading there is no footfall, which is not 0
     * @param footfallVisits visits of just those days
     * @param value the measure, normalised as asked
     * @param rank place inside the band by value; null where {@code rankWithheld} says why
     * @param rankWithheld {@code no-data}, {@code no-readings} (of footfall), {@code not-ranked} (the measure gives no places), {@code no-band} (no area known), {@code no-days} (never open), {@code incomplete} (below
     *     80%), {@code few-readings} (of footfall: on fewer than 80% of the open days), {@code few-days} (open on fewer than 5 days, and on fewer than others of its size) or {@code alone} (nobody else of
     *     its size may be ranked); null where there is a rank
     * @param suspended whether the centre is suspended now
     */
    public record CentreRow(
            String slug,
            String name,
            String nameEn,
            @Nullable String district,
            @Nullable String positioning,
            @Nullable BigDecimal floorAreaM2,
            @Nullable String band,
            boolean hasData,
            long sessionsHeld,
            long visits,
            Heads visitsByMethod,
            long visitsNotClosed,
            @Nullable Double verifiability,
            @Schema(description = PEOPLE) @Nullable Long people,
            long openDays,
            long recordedDays,
            @Nullable Double completeness,
            double hoursOpen,
            long closedDays,
            @Nullable Double occupancy,
            @Nullable Long footfall,
            long footfallDays,
            @Nullable Long footfallVisits,
            Apart apart,
            @Nullable Double value,
            @Nullable Integer rank,
            @Nullable Integer rankOf,

            @Schema(
                    enumeration = {
                        "no-data",
                        "no-readings",
                        "not-ranked",
                        "no-band",
                        "no-days",
                        "incomplete",
                        "few-readings",
                        "few-days",
                        "alone"
                    })
            @Nullable
            String rankWithheld,

            List<Point> trend,
            boolean simulated,
            boolean suspended) {}

    /**
     * Sensitive programmes beside the figures: lines whose months lie wholly inside the period, added up.
     *
     * @param partly how many lines are not added up, because some of their months lie outside
     */
    public record Apart(long lines, long sessions, long heads, long partly) {}

    /**
     * One line of a sensitive programme, published once for one or more whole months.
     *
     * @param whole whether its months lie wholly inside the period asked for; else it is named and not counted
     * @param sessions null unless whole, as heads
     * @param corrected whether late corrections of earlier months are in it
     */
    public record MonthLine(
            String slug,
            String name,
            String nameEn,
            UUID programmeId,
            String programme,
            LocalDate fromMonth,
            LocalDate toMonth,
            boolean whole,
            @Nullable Long sessions,
            @Nullable Long heads,
            boolean corrected,
            boolean simulated,
            Instant publishedAt) {}

    /** Lines of one centre. */
    public record MonthLines(String slug, String name, String nameEn, List<MonthLine> items) {}

    /** One month of the sparkline; null where nothing was recorded. */
    public record Point(LocalDate month, @Nullable Double value) {}

    /**
     * One month of one centre.
     *
     * @param closedDays that would have been open by their weekday, and that the centre said it was closed on: no open days
     * @param occupancy hours in which spaces were in use ÷ hours for which they could be, 0 to 1; null where there were none
     * @param footfall through the door, on the days of which there is a reading; never added to visits
     * @param footfallDays so many; without a reading there is no footfall, which is not 0
     * @param footfallVisits visits of just those days
     */
    public record MonthRow(
            LocalDate month,
            boolean hasData,
            long sessionsHeld,
            long visits,
            Heads visitsByMethod,
            long visitsNotClosed,
            @Nullable Double verifiability,
            @Schema(description = PEOPLE) long people,
            long openDays,
            long recordedDays,
            long closedDays,
            @Nullable Double occupancy,
            @Nullable Double completeness,
            double hoursOpen,
            long footfall,
            long footfallDays,
            long footfallVisits,
            boolean simulated) {}

    /** Months of one centre, in order. */
    public record Months(String slug, String name, String nameEn, List<MonthRow> items) {}

    /**
     * Totals of one session of an ordinary programme.
     *
     * @param visits null unless it was held
     * @param visitsNotClosed what is recorded of it while it is not closed
     */
    public record SessionRow(
            UUID id,
            LocalDate day,
            Instant startsAt,
            String startsLocal,
            String title,
            String programme,
            String state,
            @Nullable Long visits,
            @Nullable Heads byMethod,
            long visitsNotClosed,
            boolean late,
            boolean simulated) {}
}
