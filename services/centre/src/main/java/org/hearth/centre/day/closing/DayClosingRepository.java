package org.hearth.centre.day.closing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DayClosingRepository implements PanacheRepositoryBase<DayClosing, UUID> {
    /** All closings of a day, newest first. */
    List<DayClosing> ofDay(LocalDate day) {
        return list("day = ?1 order by closedAt desc, id desc", day);
    }

    Optional<DayClosing> standing(LocalDate day) {
        return find("day = ?1 and reopenedAt is null", day).firstResultOptional();
    }

    List<DayClosing> standing(Collection<LocalDate> days) {
        return list("day in ?1 and reopenedAt is null", days);
    }
}
