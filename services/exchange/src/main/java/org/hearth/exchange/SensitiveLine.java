package org.hearth.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said of a sensitive programme for one or more months, once and for all (product rule 10). A line is the sum of all months
 * up to its last as they stand when it is published, less the lines before it; so what is subtracted from lines is never less than
 * a line.
 *
 * @param corrected whether something of earlier lines' months is in it
 */
record SensitiveLine(
        LocalDate fromMonth, LocalDate toMonth, int sessions, int heads, boolean corrected, boolean simulated) {
    /** The lines of a programme so far: how many, what they add up to, and the last month they speak of. */
    record Published(int lines, int sessions, int heads, LocalDate through) {
        static final Published NONE = new Published(0, 0, 0, LocalDate.MIN);
    }

    /**
     * The lines that are due.
     *
     * @param months of one programme, over, in order
     */
    static List<SensitiveLine> due(List<SensitiveMonth> months, Published before) {
        int sessions = -before.sessions();
        int heads = -before.heads();
        boolean simulated = false;
        boolean corrected = false;
        LocalDate from = null;
        List<SensitiveLine> due = new ArrayList<>();
        for (SensitiveMonth month : months) {
            boolean told = !month.month().isAfter(before.through());
            if (!told && from == null) {
                // what the months told of hold now is no longer what was told
                corrected = sessions != 0 || heads != 0;
                simulated &= corrected;
                from = month.month();
            }
            sessions += month.sessions();
            heads += month.heads();
            simulated |= month.simulated();
            // told months alone make no line: their corrections wait for a month of its own sessions
            if (from != null && SensitiveSum.mayBeTold(sessions, heads)) {
                due.add(new SensitiveLine(from, month.month(), sessions, heads, corrected, simulated));
                sessions = 0;
                heads = 0;
                simulated = false;
                from = null;
            }
        }
        return due;
    }
}
