package org.hearth.centre.people.number;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.centre.people.personal.PersonalNumber.Field;
import org.hearth.centre.people.resident.ResidentResponse;
import org.hearth.identity.Permissions;
import org.hearth.kernel.ReasonRequest;
import org.hearth.tenancy.Version;

/** Phones and ID numbers of residents. They come in, are looked for and are shown in bodies alone: no address names one. */
@Path("/api/centre/residents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-people-number")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class NumberResource {
    private final NumberService service;

    @Inject
    NumberResource(NumberService service) {
        this.service = service;
    }

    /** Residents by the last four of a phone or ID number, or by a whole one; by name, 50 at most. A question: it changes nothing. */
    @POST
    @Path("/lookup")
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    public NumberService.FoundResidents lookUpResidents(@NotNull @Valid NumberRequests.ResidentLookup lookup) {
        return service.find(lookup);
    }

    @PUT
    @Path("/{id}/phone")
    @PermissionsAllowed(Permissions.WRITE_RESIDENTS)
    public ResidentResponse putResidentPhone(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid NumberRequests.PhoneRequest request) {
        return service.putPhone(id, version.seen(), request);
    }

    @PUT
    @Path("/{id}/id-number")
    @PermissionsAllowed(Permissions.WRITE_RESIDENTS)
    public ResidentResponse putResidentIdNumber(
            @PathParam("id") UUID id,
            @BeanParam Version version,
            @NotNull @Valid NumberRequests.IdNumberRequest request) {
        return service.putIdNumber(id, version.seen(), request);
    }

    /** The phone in the clear. Who looked, and why, stands in the resident's history. */
    @POST
    @Path("/{id}/phone/reveal")
    @PermissionsAllowed(Permissions.REVEAL_RESIDENTS)
    public NumberService.RevealedNumber revealResidentPhone(
            @PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
        return service.reveal(id, Field.PHONE, request.reason());
    }

    /** The ID number in the clear. Who looked, and why, stands in the resident's history. */
    @POST
    @Path("/{id}/id-number/reveal")
    @PermissionsAllowed(Permissions.REVEAL_RESIDENTS)
    public NumberService.RevealedNumber revealResidentIdNumber(
            @PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
        return service.reveal(id, Field.ID_NUMBER, request.reason());
    }
}
