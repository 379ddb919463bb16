package org.hearth.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.Registry;

/**
 * Where a person could work, and where no longer and why. The identity provider says of which organisations somebody is a member;
 * whether that is worth anything is for the registry and the organisation's own list to say, so that nothing is offered that leads
 * back here. Whom the list let go is soon no member any more, and remembered by the registry.
 */
@ApplicationScoped
class Workplaces {
    private final Memberships memberships;
    private final Registry registry;
    private final Roles roles;
    private final Standings standings;

    @Inject
    Workplaces(Memberships memberships, Registry registry, Roles roles, Standings standings) {
        this.memberships = memberships;
        this.registry = registry;
        this.roles = roles;
        this.standings = standings;
    }

    /** An organisation the person could switch to. */
    public record Choice(String alias, String kind, String name, String nameEn) {}

    /**
     * An organisation the person belongs to and cannot work for.
     *
     * @param reason {@code suspended}: headquarters suspended the organisation; {@code ended}: it does not list the person any more
     */
    public record Closed(
            String alias,
            String kind,
            String name,
            String nameEn,
            @Schema(enumeration = {"suspended", "ended"}) String reason) {}

    /** @param complete whether the identity provider was heard: without it there may be more of either */
    record Found(List<Choice> open, List<Closed> closed, boolean complete) {}

    /** @param here the identity provider's id of the organisation the sign-in names */
    Found of(UUID subject, Optional<UUID> here) {
        Optional<List<UUID>> known = memberships.of(subject);
        Set<UUID> organisations = new LinkedHashSet<>(known.orElse(List.of()));
        organisations.addAll(registry.leftBy(subject));
        here.ifPresent(organisations::add);
        List<Choice> open = new ArrayList<>();
        List<Closed> closed = new ArrayList<>();
        for (UUID id : organisations) {
            Standing standing = standings.of(id, subject);
            Organisation each = standing.organisation();
            if (each == null) {
                continue;
            }
            switch (each.state()) {
                case OPEN -> {
                    // of a list that cannot be asked here, whoever goes there is told there
                    if (standing.role() != null || !roles.served(each.kind())) {
                        open.add(choice(each));
                    } else {
                        closed.add(closed(each, "ended"));
                    }
                }
                case SUSPENDED -> closed.add(closed(each, "suspended"));
                case OPENING, FAILED -> {
                    // not there yet, or never
                }
            }
        }
        return new Found(List.copyOf(open), List.copyOf(closed), known.isPresent());
    }

    private static Choice choice(Organisation found) {
        return new Choice(found.alias(), found.kind().word(), found.name(), found.nameEn());
    }

    private static Closed closed(Organisation found, String reason) {
        return new Closed(found.alias(), found.kind().word(), found.name(), found.nameEn(), reason);
    }
}
