package org.hearth.centre.day.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class ApplicationRepository extends TenantRepository<Application> {
    /** Those that were not withdrawn, by number. */
    List<Application> submitted(UUID round) {
        return list("roundId = ?1 and state = ?2 order by number", round, Application.SUBMITTED);
    }

    /** The number of the last that came, 0 if none did; the round is held. */
    int last(UUID round) {
        return find("select coalesce(max(number), 0) from RoundApplication where roundId = ?1", round)
                .project(Integer.class)
                .singleResult();
    }
}
