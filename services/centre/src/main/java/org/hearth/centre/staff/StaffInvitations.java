package org.hearth.centre.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hearth.centre.staff.StaffRequests.InviteStaffRequest;
import org.hearth.identity.Caller;
import org.hearth.identity.IdentityProvider;

/**
 * Lets a person in: account and membership at the identity provider first, then our own list. No transaction is open meanwhile;
 * broken off at any point, the same invitation may be sent again.
 */
@ApplicationScoped
class StaffInvitations {
    private final IdentityProvider identityProvider;
    private final StaffService staff;
    private final Caller caller;

    @Inject
    StaffInvitations(IdentityProvider identityProvider, StaffService staff, Caller caller) {
        this.identityProvider = identityProvider;
        this.staff = staff;
        this.caller = caller;
    }

    StaffResponse invite(InviteStaffRequest request) {
        staff.refuseKnown(request.email());
        IdentityProvider.Account account = identityProvider.ensureAccount(request.email(), request.name());
        identityProvider.ensureMember(caller.organisationIdentity(), account.subject());
        return staff.enter(request, account);
    }
}
