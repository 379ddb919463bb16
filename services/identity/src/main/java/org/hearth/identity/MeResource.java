package org.hearth.identity;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.identity.Workplaces.Choice;
import org.hearth.identity.Workplaces.Closed;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Invitation;
import org.hearth.tenancy.Invitations;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.Organisation.Kind;
import org.jspecify.annotations.Nullable;

/** Who is signed in, for which organisation, and what may be done there. */
@Path("/api/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
@EndpointDisabled(name = "hearth.signed-in", stringValue = "false")
public class MeResource {
    private final Caller caller;
    private final Workplaces workplaces;
    private final Memberships memberships;
    private final Invitations invitations;
    private final Clock clock;

    @Inject
    MeResource(Caller caller, Workplaces workplaces, Memberships memberships, Invitations invitations, Clock clock) {
        this.memberships = memberships;
        this.invitations = invitations;
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
     * @param invitations of organisations that ask the person to join; without effect until they accept
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
            List<Invited> invitations,
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

    /** An organisation asks the person to join as {@code role}. */
    public record Invited(
            UUID id, String alias, String kind, String name, String nameEn, String role, String by, Instant at) {
        static Invited of(Invitation asked) {
            Kind kind = Kind.valueOf(asked.kind().toUpperCase(Locale.ROOT));
            return new Invited(
                    asked.id(),
                    Organisation.alias(kind, asked.slug()),
                    asked.kind(),
                    asked.name(),
                    asked.nameEn(),
                    asked.role(),
                    asked.invitedBy(),
                    asked.at());
        }
    }

    @GET
    @Authenticated
    public Me getMe() {
        Optional<Organisation> here = caller.ofRequest();
        Optional<Role> role = caller.role();
        Workplaces.Found found = workplaces.of(subject(), caller.identityOfRequest());
        return new Me(
                new User(caller.subject(), caller.username(), caller.name(), caller.email()),
                here.map(MeResource::place).orElse(null),
                role.map(Role::word).orElse(null),
                role.map(held -> held.permissions().stream().sorted().toList()).orElse(List.of()),
                found.open(),
                found.closed(),
                found.complete(),
                invitations.of(subject()).stream()
                        .filter(Invitation::isPending)
                        .map(Invited::of)
                        .toList(),
                here.map(place -> place.today(clock)).orElseGet(() -> LocalDate.now(clock)));
    }

    /**
     * Joins: only now is the person one of them. The organisation's list says so at once, and whoever tells the identity provider of
     * departures tells it of this too: asked from here, it would take back in whom the list let go meanwhile. Sent again it changes
     * nothing, so it needs no stored answer.
     */
    @POST
    @Path("/invitations/{id}/accept")
    @Authenticated
    public Invited acceptInvitation(@PathParam("id") UUID id) {
        Invited answered = answered(asked(id, "accepted"), true);
        invitations.awaitTold(id, subject());
        memberships.forget(subject());
        return answered;
    }

    @POST
    @Path("/invitations/{id}/decline")
    @Authenticated
    public Invited declineInvitation(@PathParam("id") UUID id) {
        return answered(asked(id, "declined"), false);
    }

    private Invitation asked(UUID id, String answer) {
        Invitation asked = invitations.of(subject()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        if (!asked.isPending() && !asked.state().equals(answer)) {
            throw Problem.of(
                    ProblemType.WRONG_STATE, "邀请已被撤回或已答复。", "The invitation was taken back, or answered already.");
        }
        return asked;
    }

    private Invited answered(Invitation asked, boolean accepts) {
        if (asked.isPending() && !invitations.answer(asked.id(), subject(), caller.name(), accepts)) {
            throw Problem.of(ProblemType.WRONG_STATE);
        }
        return Invited.of(asked);
    }

    private UUID subject() {
        return UUID.fromString(caller.subject());
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
