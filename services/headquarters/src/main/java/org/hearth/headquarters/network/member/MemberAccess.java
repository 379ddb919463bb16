package org.hearth.headquarters.network.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hearth.identity.IdentityProvider;

/**
 * Lets a person in: account first, and membership where the account is new, then the registry's list. No transaction is open
 * meanwhile; broken off at any point, the same invitation may be sent again. Who goes is taken off the list, and the identity provider
 * told by {@link org.hearth.tenancy.Departures}.
 */
@ApplicationScoped
public class MemberAccess {
    private final IdentityProvider identityProvider;
    private final MemberService members;

    @Inject
    MemberAccess(IdentityProvider identityProvider, MemberService members) {
        this.identityProvider = identityProvider;
        this.members = members;
    }

    public MemberResponse invite(MemberPlace place, MemberInvitation person) {
        UUID organisation = members.organisation(place);
        IdentityProvider.Account account = identityProvider.ensureAccount(person.email(), person.name());
        if (account.created()) {
            identityProvider.ensureMember(organisation, account.subject());
        }
        return members.enter(place, person, account);
    }

    public MemberResponse inviteAgain(MemberPlace place, UUID subject) {
        MemberResponse person = members.inviteAgain(place, subject);
        if (!person.withoutEffect() || identityProvider.isUnused(subject)) {
            identityProvider.remind(subject);
        }
        return person;
    }
}
