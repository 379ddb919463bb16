package org.hearth.headquarters.agency;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.headquarters.opening.OpenAgencyRequest;
import org.hearth.headquarters.opening.OpeningResponse;
import org.hearth.headquarters.opening.OpeningService;
import org.hearth.identity.Permissions;
import org.hearth.kernel.MailAddress;
import org.hearth.kernel.Page;
import org.hearth.kernel.PersonName;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The agencies that purchase services, for headquarters. */
@Path("/api/headquarters/agencies")
@Tag(name = "headquarters")
@EndpointDisabled(name = "hearth.audience.headquarters", stringValue = "false")
public class AgencyResource {
    private final AgencyService service;
    private final OpeningService openings;

    @Inject
    AgencyResource(AgencyService service, OpeningService openings) {
        this.service = service;
        this.openings = openings;
    }

    /** Somebody to look on behalf of the agency. */
    public record InviteRequest(
            @NotBlank @Size(max = 80) @PersonName String name,
            @NotBlank @Size(max = 200) @MailAddress String email) {}

    @GET
    @PermissionsAllowed(Permissions.READ_CENTRES)
    @Operation(operationId = "listAgencies")
    public Page<AgencyResponse> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return service.list(cursor, limit);
    }

    @POST
    @ResponseStatus(202)
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    @Operation(operationId = "openAgency")
    public OpeningResponse open(@NotNull @Valid OpenAgencyRequest request) {
        return openings.openAgency(request);
    }

    @GET
    @Path("/{slug}")
    @PermissionsAllowed(Permissions.READ_CENTRES)
    @Operation(operationId = "getAgency")
    public AgencyResponse get(@PathParam("slug") String slug) {
        return service.get(slug);
    }

    @POST
    @Path("/{slug}/members")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    @Operation(operationId = "inviteAgencyMember")
    public AgencyResponse invite(@PathParam("slug") String slug, @NotNull @Valid InviteRequest request) {
        return service.invite(slug, request.name(), request.email());
    }
}
