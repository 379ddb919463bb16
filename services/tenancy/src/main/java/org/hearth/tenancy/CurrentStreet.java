package org.hearth.tenancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * At whose door a request without an account stands. It is never what {@link CurrentTenant} is: whoever came in by the slug of a path
 * reaches what a centre shows to the street, and nothing that its people reach.
 */
@RequestScoped
public class CurrentStreet {
    private final Streets streets;
    private @Nullable Organisation chosen;

    @Inject
    CurrentStreet(Streets streets) {
        this.streets = streets;
    }

    /**
     * Names the centre, once in a request.
     *
     * @param slug as the path says
     * @return the centre; 404 where there is none or it is not open
     */
    public Organisation enter(String slug) {
        if (chosen != null && !chosen.slug().equals(slug)) {
            throw new IllegalStateException("a request stands at one door only");
        }
        chosen = streets.require(slug);
        return chosen;
    }

    /** @return the centre that was named */
    public Organisation require() {
        if (chosen == null) {
            throw new IllegalStateException("no door was entered");
        }
        return chosen;
    }
}
