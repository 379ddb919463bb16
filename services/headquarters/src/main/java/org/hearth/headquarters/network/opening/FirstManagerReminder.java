package org.hearth.headquarters.network.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hearth.identity.IdentityProvider;

/** Sends a centre's first manager the mail by which they take up their account, once more. No transaction is open meanwhile. */
@ApplicationScoped
class FirstManagerReminder {
    private final IdentityProvider identityProvider;
    private final OpeningService openings;

    @Inject
    FirstManagerReminder(IdentityProvider identityProvider, OpeningService openings) {
        this.identityProvider = identityProvider;
        this.openings = openings;
    }

    OpeningResponse remind(UUID id) {
        OpeningsSql.FirstManager manager = openings.firstManager(id);
        return openings.reminded(id, identityProvider.ensureAccount(manager.email(), manager.name()));
    }
}
