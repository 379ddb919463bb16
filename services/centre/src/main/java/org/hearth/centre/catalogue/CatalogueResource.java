package org.hearth.centre.catalogue;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.hearth.centre.catalogue.CatalogueRequests.ActivityRequest;
import org.hearth.centre.catalogue.CatalogueRequests.ProgrammeRequest;
import org.hearth.centre.catalogue.CatalogueRequests.SpaceRequest;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Versioned;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Spaces, programmes and activities of the current centre. */
@Path("/api/centre")
@Tag(name = "centre")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class CatalogueResource {
    private final CatalogueService service;

    @Inject
    CatalogueResource(CatalogueService service) {
        this.service = service;
    }

    @GET
    @Path("/spaces")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    @Operation(operationId = "listSpaces")
    public Page<SpaceResponse> spaces(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return service.spaces(cursor, limit);
    }

    @POST
    @Path("/spaces")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    @Operation(operationId = "createSpace")
    public SpaceResponse createSpace(@NotNull @Valid SpaceRequest request) {
        return service.createSpace(request);
    }

    @PUT
    @Path("/spaces/{id}")
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    @Operation(operationId = "updateSpace")
    public SpaceResponse updateSpace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SpaceRequest request) {
        return service.updateSpace(id, Versioned.required(ifMatch), request);
    }

    @GET
    @Path("/programmes")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    @Operation(operationId = "listProgrammes")
    public Page<ProgrammeResponse> programmes(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return service.programmes(cursor, limit);
    }

    @POST
    @Path("/programmes")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    @Operation(operationId = "createProgramme")
    public ProgrammeResponse createProgramme(@NotNull @Valid ProgrammeRequest request) {
        return service.createProgramme(request);
    }

    @PUT
    @Path("/programmes/{id}")
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    @Operation(operationId = "updateProgramme")
    public ProgrammeResponse updateProgramme(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ProgrammeRequest request) {
        return service.updateProgramme(id, Versioned.required(ifMatch), request);
    }

    @GET
    @Path("/activities")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    @Operation(operationId = "listActivities")
    public Page<ActivityResponse> activities(
            @QueryParam("q") @Nullable String q,
            @QueryParam("programme") @Nullable UUID programme,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return service.activities(q, programme, cursor, limit);
    }

    @POST
    @Path("/activities")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    @Operation(operationId = "createActivity")
    public ActivityResponse createActivity(@NotNull @Valid ActivityRequest request) {
        return service.createActivity(request);
    }

    @PUT
    @Path("/activities/{id}")
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    @Operation(operationId = "updateActivity")
    public ActivityResponse updateActivity(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ActivityRequest request) {
        return service.updateActivity(id, Versioned.required(ifMatch), request);
    }
}
