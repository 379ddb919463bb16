package org.hearth.centre.day.occupation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hearth.exchange.KeptTwice;

/** Spaces that are taken, against what sessions and bookings say: triggers keep them so (ADR 0044), and this would show if one did not. */
@ApplicationScoped
class OccupationsKept implements KeptTwice {
    private final OccupationService occupations;

    @Inject
    OccupationsKept(OccupationService occupations) {
        this.occupations = occupations;
    }

    @Override
    public String name() {
        return "occupation";
    }

    @Override
    public long differences() {
        return occupations.differences();
    }
}
