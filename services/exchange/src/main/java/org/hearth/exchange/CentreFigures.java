package org.hearth.exchange;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.kernel.Period.Grain;

/**
 * The door's port into a centre: how its rows become figures. Implemented by the room that owns the rows; called in a
 * transaction under that centre's role.
 */
public interface CentreFigures {
    /** Recomputes the rows of {@code exchange.metric} of these days, whatever stood there; sensitive programmes apart. */
    void recomputeDays(Collection<LocalDate> days);

    /** Recounts the distinct people of these stretches of the calendar in {@code exchange.metric}. */
    void recountPeople(Grain grain, Collection<LocalDate> starts);

    /**
     * Reads the totals of these days' sessions that were held, cancelled or attended, without sensitive programmes: to be shown, and
     * from now on known by themselves.
     */
    List<SessionTotal> sessionTotals(Collection<LocalDate> days);

    /** The titles of the programmes that are sensitive, by id. */
    Map<UUID, String> sensitiveProgrammes();

    /** What was held of sensitive programmes in each month before a day and is not known by itself, as the rows say now; in order. */
    List<SensitiveMonth> sensitiveMonths(LocalDate before);

    /** Lists the days about which there is anything to say: those with sessions, and those of the profile up to today. */
    List<LocalDate> allDays();
}
