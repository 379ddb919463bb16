package org.hearth.identity;

import io.quarkus.cache.CacheResult;
import io.quarkus.logging.Log;
import io.quarkus.security.Authenticated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.Registry;
import org.jspecify.annotations.Nullable;

/** Who is signed in, for which organisation, and what may be done there. */
@Path("/api/me")
@Tag(name = "me")
public class MeResource {
    private final Caller caller;
    private final Choices choices;
    private final Clock clock;

    @Inject
    MeResource(Caller caller, Choices choices, Clock clock) {
        this.caller = caller;
        this.choices = choices;
        this.clock = clock;
    }

    /**
     * The person and where they work now.
     *
     * @param organisation null when the sign-in names none
     * @param today the local day at that organisation
     */
    public record Me(
            User user,
            @Nullable Place organisation,
            @Nullable String role,
            List<String> permissions,
            List<Choice> organisations,
            LocalDate today) {}

    public record User(String id, String username, String name, String email) {}

    /** The organisation worked for. */
    public record Place(
            String alias,
            String slug,
            String kind,
            String state,
            String name,
            String nameEn,
            String timeZone,
            boolean simulated) {}

    /** An organisation the person could switch to. */
    public record Choice(String alias, String kind, String name, String nameEn) {}

    @GET
    @Authenticated
    @Operation(operationId = "getMe")
    public Me me() {
        Optional<Organisation> here = caller.ofRequest();
        Optional<Role> role = caller.role();
        return new Me(
                new User(caller.subject(), caller.username(), caller.name(), caller.email()),
                here.map(MeResource::place).orElse(null),
                role.map(Role::word).orElse(null),
                role.map(held -> held.permissions().stream().sorted().toList()).orElse(List.of()),
                choices.of(UUID.fromString(caller.subject())),
                LocalDate.now(here.map(found -> clock.withZone(found.zone())).orElse(clock)));
    }

    private static Place place(Organisation found) {
        return new Place(
                found.alias(),
                found.slug(),
                found.kind().word(),
                found.state().name().toLowerCase(java.util.Locale.ROOT),
                found.name(),
                found.nameEn(),
                found.zone().getId(),
                found.simulated());
    }

    /** What a person may switch to. The identity provider being away is no reason to refuse the page. */
    @ApplicationScoped
    static class Choices {
        private final IdentityProvider identityProvider;
        private final Registry registry;

        @Inject
        Choices(IdentityProvider identityProvider, Registry registry) {
            this.identityProvider = identityProvider;
            this.registry = registry;
        }

        @CacheResult(cacheName = "choices")
        public List<Choice> of(UUID subject) {
            try {
                return identityProvider.organisationsOf(subject).stream()
                        .flatMap(id -> registry.byIdentity(id).stream())
                        .filter(found -> found.state() == Organisation.State.OPEN)
                        .map(found -> new Choice(found.alias(), found.kind().word(), found.name(), found.nameEn()))
                        .toList();
            } catch (RuntimeException e) {
                Log.warnf(
                        "organisations of a person could not be asked: %s",
                        e.getClass().getSimpleName());
                return List.of();
            }
        }
    }
}
