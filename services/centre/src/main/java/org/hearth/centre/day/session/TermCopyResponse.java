package org.hearth.centre.day.session;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.centre.day.series.SeriesResult.Left;
import org.hearth.centre.day.series.Term;
import org.hearth.centre.day.series.TermLine;
import org.hearth.centre.day.series.TermService.Line;
import org.jspecify.annotations.Nullable;

/**
 * A term as it would be planned, or was.
 *
 * @param first its first day, {@code last} its last
 * @param dates how many sessions there are to be
 * @param done how many of them can be had, or were made
 * @param lines what is alike but for its days, by activity
 */
public record TermCopyResponse(LocalDate first, LocalDate last, int dates, int done, List<Copied> lines) {
    static TermCopyResponse of(Term term, List<Line> lines) {
        List<Copied> copied = lines.stream().map(Copied::of).toList();
        return new TermCopyResponse(
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
     * @param left the other days, and why: as of a series, or {@code closed}: it is not open, or {@code there}: it is planned already
     * @param seriesId what was made of it; null where nothing was, or where each stands alone
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
            List<Left> left,
            @Nullable UUID seriesId) {
        static Copied of(Line line) {
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
                    line.seriesId());
        }
    }
}
