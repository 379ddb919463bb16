package org.hearth.centre.day.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class BookingRepository extends TenantRepository<Booking> {
    /** Holds a booking of the version somebody saw, until the transaction ends: what is decided of it is decided once. */
    Booking hold(UUID id, int seen) {
        Booking booking = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        booking.expect(seen);
        return booking;
    }
}
