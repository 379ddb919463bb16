package org.hearth.identity;

import io.quarkus.security.Authenticated;
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
import org.hearth.identity.Workplaces.Choice;
import org.hearth.identity.Workplaces.Closed;
import org.hearth.tenancy.Organisation;
import org.jspecify.annotations.Nullable;

/** Who is signed in, for which organisation, and what may be done there. */
@Path("/api/me")
@Tag(name = "me")
public class MeResource {
    private final Caller caller;
    private final Workplaces workplaces;
    private final Clock clock;

    @Inject
    MeResource(Caller caller, Workplaces workplaces, Clock clock) {
        this.caller = caller;
        this.workplaces = workplaces;
        this.clock = clock;
    }

    /**
     * The person and where they work now.
     *
     * @param organisation null when the sign-in names none
     * @param role null when that organisation is not open or does not list the person
     * @param organisations where the person could work, the present one included
     * @param closed where the person could work once, and why no longer
     * @param organisationsKnown false while the identity provider cannot be asked and never was: there may be more of both
     * @param today the local day at that organisation
     */
    public record Me(
            User user,
            @Nullable Place organisation,
            @Nullable String role,
            List<String> permissions,
            List<Choice> organisations,
            List<Closed> closed,
            boolean organisationsKnown,
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

    @GET
    @Authenticated
    @Operation(operationId = "getMe")
    public Me me() {
        Optional<Organisation> here = caller.ofRequest();
        Optional<Role> role = caller.role();
        Workplaces.Found found = workplaces.of(UUID.fromString(caller.subject()), here);
        return new Me(
                new User(caller.subject(), caller.username(), caller.name(), caller.email()),
                here.map(MeResource::place).orElse(null),
                role.map(Role::word).orElse(null),
                role.map(held -> held.permissions().stream().sorted().toList()).orElse(List.of()),
                found.open(),
                found.closed(),
                found.complete(),
                LocalDate.now(here.map(place -> clock.withZone(place.zone())).orElse(clock)));
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
}
