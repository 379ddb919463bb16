package org.hearth.centre.people.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hearth.centre.people.staff.StaffRequests.InviteStaffRequest;
import org.hearth.identity.Caller;
import org.hearth.identity.IdentityProvider;

/**
 * Lets a person in: account first, and membership where the account is new, then our own list. No transaction is open meanwhile; broken
 * off at any point, the same invitation may be sent again. Who goes is taken off our list, and the identity provider told by
 * {@link org.hearth.tenancy.Departures}.
 */
@ApplicationScoped
class StaffAccess {
    private final IdentityProvider identityProvider;
    private final StaffService staff;
    private final Caller caller;

    @Inject
    StaffAccess(IdentityProvider identityProvider, StaffService staff, Caller caller) {
        this.identityProvider = identityProvider;
        this.staff = staff;
        this.caller = caller;
    }

    StaffResponse invite(InviteStaffRequest request) {
        staff.refuseKnown(request.email());
        IdentityProvider.Account account = identityProvider.ensureAccount(request.email(), request.name());
        if (account.created()) {
            identityProvider.ensureMember(caller.organisationIdentity(), account.subject());
        }
        return staff.enter(request, account);
    }

    StaffResponse inviteAgain(UUID id) {
        StaffResponse person = staff.inviteAgain(id);
        if (!person.withoutEffect() || identityProvider.isUnused(person.subject())) {
            identityProvider.remind(person.subject());
        }
        return person;
    }
}
