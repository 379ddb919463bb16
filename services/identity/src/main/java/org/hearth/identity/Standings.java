package org.hearth.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.hearth.tenancy.Announcements;
import org.hearth.tenancy.Announcements.Mark;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.Organisation.State;
import org.hearth.tenancy.Registry;

/**
 * Who is what where, remembered until a change of the organisation or of its list is announced ({@link Announcements}); for each
 * organisation by itself, whoever the person is elsewhere.
 */
@ApplicationScoped
class Standings {
    private static final int MOST_KEPT = 100_000;

    private record Key(UUID organisation, UUID subject) {}

    private record Kept(Standing standing, Mark organisation, Mark list) {}

    private final Registry registry;
    private final Roles roles;
    private final Announcements announcements;
    private final Cache<Key, Kept> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    @Inject
    Standings(Registry registry, Roles roles, Announcements announcements) {
        this.registry = registry;
        this.roles = roles;
        this.announcements = announcements;
    }

    /** @return what is known without asking, on any thread */
    Optional<Standing> remembered(UUID organisation, UUID subject) {
        Kept found = kept.getIfPresent(new Key(organisation, subject));
        return found != null && announcements.stands(found.organisation()) && announcements.stands(found.list())
                ? Optional.of(found.standing())
                : Optional.empty();
    }

    /**
     * @param organisation its id at the identity provider
     * @return what is so now; may ask the database
     */
    Standing of(UUID organisation, UUID subject) {
        return remembered(organisation, subject).orElseGet(() -> ask(organisation, subject));
    }

    /** The marks are taken first: what changes while we ask is asked again. */
    private Standing ask(UUID id, UUID subject) {
        Mark ofOrganisation = announcements.mark(id.toString());
        Organisation organisation = registry.byIdentity(id).orElse(null);
        Mark ofList = organisation == null ? ofOrganisation : announcements.mark(organisation.role());
        Role role = organisation == null || organisation.state() != State.OPEN
                ? null
                : roles.of(organisation, subject).orElse(null);
        Standing standing = new Standing(organisation, role);
        kept.put(new Key(id, subject), new Kept(standing, ofOrganisation, ofList));
        return standing;
    }
}
