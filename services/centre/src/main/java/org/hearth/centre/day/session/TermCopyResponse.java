package org.hearth.centre.day.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.centre.day.series.Term;
import org.hearth.centre.day.series.TermLeft;
import org.hearth.centre.day.series.TermLine;
import org.hearth.centre.day.series.TermService.Line;
import org.jspecify.annotations.Nullable;

/**
 * A term as it would be planned, or was.
 *
 * @param id of the copying, by which it can be taken back; null where nothing was made
 * @param first its first day, {@code last} its last
 * @param dates how many sessions there are to be
 * @param done how many of them can be had, or were made
 * @param lines what is alike but for its days, by activity
 */
public record TermCopyResponse(
        @Nullable UUID id, LocalDate first, LocalDate last, int dates, int done, List<Copied> lines) {
    /** @param enrolled how many people are signed up for which activity as a course */
    static TermCopyResponse of(@Nullable UUID copying, Term term, List<Line> lines, Map<UUID, Integer> enrolled) {
        List<Copied> copied =
                lines.stream().map(line -> Copied.of(line, enrolled)).toList();
        return new TermCopyResponse(
                copying != null && copied.stream().anyMatch(line -> line.done() > 0) ? copying : null,
                term.starts(),
                term.last(),
                copied.stream().mapToInt(Copied::dates).sum(),
                copied.stream().mapToInt(Copied::done).sum(),
                copied);
    }

    /** How many became a series. */
    int series() {
        return (int) lines.stream().filter(line -> line.seriesId() != null).count();
    }

    /**
     * Sessions that are alike but for their days; times are local.
     *
     * @param rule of RFC 5545, by which they come; null: each stands alone
     * @param firstDay of them, {@code lastDay} the last
     * @param dates how many there are to be, {@code done} how many can be had or were made
     * @param left the other days, and why: as of a series, or {@code closed}: it is not open, {@code day-off}: it is a national day off
     *     of which the centre did not say whether it opens, or {@code there}: it is planned already
     * @param seriesId what was made of it; null where nothing was, or where each stands alone
     * @param enrolled how many are signed up for the activity as a whole, and so for the new sessions; null where nobody signs up so
     */
    public record Copied(
            UUID activityId,
            String title,
            @Nullable UUID spaceId,
            @Nullable String space,
            @Nullable String rule,
            LocalDate firstDay,
            LocalDate lastDay,
            String startsLocal,
            String endsLocal,
            int dates,
            int done,
            List<TermLeft> left,
            @Nullable UUID seriesId,
            @Nullable Integer enrolled) {
        static Copied of(Line line, Map<UUID, Integer> enrolled) {
            TermLine of = line.of();
            return new Copied(
                    of.activityId(),
                    of.title(),
                    of.spaceId(),
                    of.space(),
                    of.rule(),
                    of.days().getFirst(),
                    of.days().getLast(),
                    of.starts().toString(),
                    of.starts().plusMinutes(of.minutes()).toString(),
                    of.days().size(),
                    line.done(),
                    line.left(),
                    line.seriesId(),
                    enrolled.get(of.activityId()));
        }
    }
}
