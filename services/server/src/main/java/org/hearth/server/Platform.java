package org.hearth.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What every room is given. */
@ApplicationScoped
class Platform {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
