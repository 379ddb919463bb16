package org.hearth.exchange;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.kernel.Period.Grain;

/**
 * The door's port into a centre: how its rows become figures. Implemented by the room that owns the rows; called in a
 * transaction under that centre's role. A row of the door that would say the same again is not written.
 */
public interface CentreFigures {
    /**
     * A day whose row at the door is another one now.
     *
     * @param forgotten whether there is nothing to say of it any more, and its row is gone
     */
    record Changed(LocalDate day, boolean forgotten) {}

    /**
     * Recomputes what the door holds of these days, whatever stood there: their rows of {@code exchange.metric}, people apart, and
     * the totals of their sessions that were held, cancelled or attended, which are known by themselves from now on. Sensitive
     * programmes apart.
     */
    List<Changed> recomputeDays(Collection<LocalDate> days);

    /** Recounts the distinct people of these stretches of the calendar in {@code exchange.metric}. */
    void recountPeople(Grain grain, Collection<LocalDate> starts);

    /** The titles of the programmes that are sensitive, by id. */
    Map<UUID, String> sensitiveProgrammes();

    /** What was held of sensitive programmes in each month before a day and is not known by itself, as the rows say now; in order. */
    List<SensitiveMonth> sensitiveMonths(LocalDate before);

    /** Lists the days about which there is anything to say: those with sessions, and those of the profile up to today. */
    List<LocalDate> allDays();
}
