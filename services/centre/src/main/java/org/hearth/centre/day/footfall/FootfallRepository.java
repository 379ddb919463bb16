package org.hearth.centre.day.footfall;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class FootfallRepository implements PanacheRepositoryBase<Footfall, UUID> {
    Optional<Footfall> standing(LocalDate day) {
        return find("day = ?1 and voidedAt is null", day).firstResultOptional();
    }
}
