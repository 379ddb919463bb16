package org.hearth.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.hearth.tenancy.Organisation;

/** What every room is given. */
@ApplicationScoped
class Platform {
    /** Its zone is where headquarters keeps its days; a centre's days are by the centre's own. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(Organisation.PLATFORM_ZONE);
    }
}
