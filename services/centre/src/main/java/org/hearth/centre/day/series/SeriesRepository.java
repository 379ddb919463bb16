package org.hearth.centre.day.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.UUID;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class SeriesRepository extends TenantRepository<Series> {
    private final Clock clock;

    @Inject
    SeriesRepository(Clock clock) {
        this.clock = clock;
    }

    /** Holds a series of the version somebody saw, until the transaction ends; what is done to its dates makes another version of it. */
    Series hold(UUID id, int seen) {
        Series series = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        series.expect(seen);
        series.changedAt = clock.instant();
        return series;
    }
}
