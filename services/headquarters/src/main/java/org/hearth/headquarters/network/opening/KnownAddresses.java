package org.hearth.headquarters.network.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.hearth.identity.IdentityProvider;
import org.hearth.tenancy.Outage;

/**
 * Which addresses somebody signs in with already. The first manager of a centre is appointed, not asked (ADR 16), so whoever opens
 * one is told; and of whose account it is, no more than that it is there. No transaction is open meanwhile.
 */
@ApplicationScoped
class KnownAddresses {
    /** So long a workbook is looked through; each address is a call. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final IdentityProvider identityProvider;

    @Inject
    KnownAddresses(IdentityProvider identityProvider) {
        this.identityProvider = identityProvider;
    }

    boolean isKnown(String email) {
        return identityProvider.hasAccount(lower(email));
    }

    /** @param complete whether all were looked up: it ends where time does, or the identity provider is away */
    record Found(Set<String> known, boolean complete) {
        boolean holds(String email) {
            return known.contains(lower(email));
        }
    }

    Found among(Collection<String> emails) {
        Set<String> known = new HashSet<>();
        long end = System.nanoTime() + LONGEST.toNanos();
        for (String email :
                new HashSet<>(emails.stream().map(KnownAddresses::lower).toList())) {
            if (System.nanoTime() > end) {
                return new Found(known, false);
            }
            try {
                if (identityProvider.hasAccount(email)) {
                    known.add(email);
                }
            } catch (RuntimeException e) {
                if (Outage.of(e).isEmpty()) {
                    throw e;
                }
                return new Found(known, false);
            }
        }
        return new Found(known, true);
    }

    private static String lower(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
