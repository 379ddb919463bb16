package org.hearth.centre.day.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.centre.day.closing.DayFigures.ChangedFigure;
import org.hearth.centre.day.closing.StillOpen.OpenItem;
import org.hearth.centre.day.session.DayState;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/** What is answered of the end of days. */
final class ClosingResponses {
    private ClosingResponses() {}

    /**
     * That somebody closed a day.
     *
     * @param figures as they stood then
     * @param stillOpen what was left then
     */
    public record Closing(
            UUID id,
            LocalDate day,
            String by,
            Instant at,
            @Nullable String reason,
            DayFigures figures,
            List<OpenItem> stillOpen,
            @Nullable String reopenedBy,
            @Nullable Instant reopenedAt,
            @Nullable String reopenReason,
            boolean simulated,
            int version)
            implements Versioned {}

    /**
     * The end of a day, as it stands.
     *
     * @param over whether the day is over: before, nobody closes it
     * @param stillOpen what waits to be done
     * @param figures as they are now
     * @param closing null where nobody closed it, or it was reopened
     * @param changed what differs since it was closed
     * @param history every closing of it, newest first
     */
    public record DayEnd(
            LocalDate day,
            boolean over,
            DayState state,
            List<OpenItem> stillOpen,
            DayFigures figures,
            @Nullable Closing closing,
            List<ChangedFigure> changed,
            List<Closing> history) {}

    /** One line of the list. */
    public record ClosingLine(
            LocalDate day,
            DayState state,
            List<OpenItem> stillOpen,
            @Nullable Closing closing,
            List<ChangedFigure> changed) {}

    /** The days that were closed together. */
    public record Closings(List<Closing> items) {}
}
