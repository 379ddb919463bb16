package org.hearth.headquarters.network.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hearth.identity.IdentityProvider;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;

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
        if (!identityProvider.ensureAccount(manager.email(), manager.name()).created()) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "负责人已启用账号，可以登录。忘记密码可在登录页重设。",
                    "The manager has taken up the account and can sign in; a forgotten password is reset on the sign-in page.");
        }
        return openings.reminded(id);
    }
}
