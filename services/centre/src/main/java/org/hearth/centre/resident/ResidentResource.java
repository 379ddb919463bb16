package org.hearth.centre.resident;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Versioned;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Acts;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The residents a centre knows by name. They never leave it. */
@Path("/api/centre/residents")
@Tag(name = "centre")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class ResidentResource {
    private final ResidentService service;
    private final Acts acts;

    @Inject
    ResidentResource(ResidentService service, Acts acts) {
        this.service = service;
        this.acts = acts;
    }

    @GET
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    @Operation(operationId = "listResidents")
    public Page<ResidentResponse> list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return service.list(q, cursor, limit);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_RESIDENTS)
    @Operation(operationId = "createResident")
    public ResidentResponse create(@NotNull @Valid ResidentRequest request) {
        return service.create(request);
    }

    @POST
    @Path("/batch")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_RESIDENTS)
    @Operation(operationId = "createResidents")
    public ResidentService.Entered createAll(@NotNull @Valid ResidentRequest.Batch batch) {
        return service.createAll(batch);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    @Operation(operationId = "getResident")
    public ResidentResponse get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    /** What was done to the resident's row, newest first: which fields changed, never what they held. */
    @GET
    @Path("/{id}/history")
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    @Operation(operationId = "getResidentHistory")
    public Page<ActResponse> history(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        service.get(id);
        return acts.of("resident", id, cursor, limit);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permissions.WRITE_RESIDENTS)
    @Operation(operationId = "updateResident")
    public ResidentResponse update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ResidentRequest request) {
        return service.update(id, Versioned.required(ifMatch), request);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed(Permissions.ERASE_RESIDENTS)
    @Operation(operationId = "eraseResident")
    public ResidentService.Erased erase(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return service.erase(id, Versioned.required(ifMatch));
    }
}
