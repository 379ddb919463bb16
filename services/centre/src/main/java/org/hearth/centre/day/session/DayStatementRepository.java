package org.hearth.centre.day.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DayStatementRepository implements PanacheRepositoryBase<DayStatement, UUID> {
    /** All that was ever stated of a day, newest first. */
    List<DayStatement> ofDay(LocalDate day) {
        return list("day = ?1 order by at desc, id desc", day);
    }

    Optional<DayStatement> standing(LocalDate day) {
        return find("day = ?1 and withdrawnAt is null", day).firstResultOptional();
    }

    List<DayStatement> standing(Collection<LocalDate> days) {
        return list("day in ?1 and withdrawnAt is null", days);
    }
}
