package org.hearth.centre.day.session;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.centre.day.occupation.Holder;
import org.jspecify.annotations.Nullable;

/**
 * What is worth a second look before a session is planned. Nothing of it is refused but what is {@code held}: a hall may be shared on
 * purpose, and a centre may open for an evening.
 *
 * @param held what has the space alone, and is in the way; a session in it is not among {@code taken}
 * @param taken sessions that lie in the space at that time, the first of them
 * @param more whether there are more
 * @param outside the hours of that day, if the session does not lie within them; empty where the centre is closed
 */
public record SessionHints(
        List<Holder> held,
        List<Taken> taken,
        boolean more,
        @Nullable List<List<String>> outside) {

    /**
     * A session that has the space.
     *
     * @param startsLocal local time, {@code HH:mm}
     */
    public record Taken(UUID id, String title, LocalDate day, String startsLocal, String endsLocal) {}
}
