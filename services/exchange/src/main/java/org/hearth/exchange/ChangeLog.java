package org.hearth.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;

/** Where a centre's transaction notes that something counted changed. The figures follow when it has committed. */
@ApplicationScoped
public class ChangeLog {
    private final ChangeSql sql;

    @Inject
    ChangeLog(ChangeSql sql) {
        this.sql = sql;
    }

    /** What changed. */
    public enum Kind {
        SESSION,
        /** Planned sessions came or moved: nobody is a person of them yet. */
        TIMETABLE,
        ATTENDANCE,
        /** A title, or the mark of a sensitive programme. */
        CATALOGUE,
        /** When the facility was open; nobody's heads and no people are others. */
        PROFILE
    }

    /** @param days the local days whose figures may differ now */
    public void append(Kind kind, Collection<LocalDate> days) {
        if (!days.isEmpty()) {
            sql.append(kind, days);
        }
    }
}
