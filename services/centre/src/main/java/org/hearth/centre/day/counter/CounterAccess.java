package org.hearth.centre.day.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hearth.centre.day.counter.CounterService.Wanted;
import org.hearth.identity.Caller;
import org.hearth.identity.IdentityProvider;
import org.hearth.identity.TokenAddress;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Organisation;

/**
 * Hands out a counter's secret: our own list waits for it, the client is made, our own list says who it is. No transaction is open
 * while the identity provider is asked; broken off at any point, the counter waits, and a secret may be asked for again.
 */
@ApplicationScoped
class CounterAccess {
    private final IdentityProvider identityProvider;
    private final CounterService counters;
    private final CurrentTenant tenant;
    private final Caller caller;
    private final TokenAddress tokens;

    @Inject
    CounterAccess(
            IdentityProvider identityProvider,
            CounterService counters,
            CurrentTenant tenant,
            Caller caller,
            TokenAddress tokens) {
        this.identityProvider = identityProvider;
        this.counters = counters;
        this.tenant = tenant;
        this.caller = caller;
        this.tokens = tokens;
    }

    CounterSecret issue(UUID id, int seen) {
        Wanted wanted = counters.want(id, seen);
        counters.expect(wanted);
        Organisation here = tenant.require();
        IdentityProvider.Client client = identityProvider.ensureClient(
                wanted.client(),
                here.alias() + " " + wanted.name(),
                new IdentityProvider.Place(here.alias(), caller.organisationIdentity()));
        return new CounterSecret(
                counters.issued(wanted, client.subject()), wanted.client(), client.secret(), tokens.url());
    }
}
