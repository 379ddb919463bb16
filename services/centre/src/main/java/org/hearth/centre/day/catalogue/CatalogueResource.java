package org.hearth.centre.day.catalogue;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.centre.day.catalogue.CatalogueRequests.ProgrammeRequest;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Table;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Version;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Spaces and programmes of the current centre. */
@Path("/api/centre")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-catalogue")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class CatalogueResource {
    private final CatalogueService service;
    private final Exports exports;

    @Inject
    CatalogueResource(CatalogueService service, Exports exports) {
        this.exports = exports;
        this.service = service;
    }

    @GET
    @Path("/spaces")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<SpaceResponse> listSpaces(@BeanParam PageParams page) {
        return service.spaces(page);
    }

    /** All spaces as XLSX or CSV. */
    @GET
    @Path("/spaces/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Response exportSpaces(@QueryParam("format") @Nullable String format) {
        return exports.answer(new Wanted<>(CatalogueColumns.SPACES, format, Filters.none()), service::spaces);
    }

    @POST
    @Path("/spaces")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    public SpaceResponse createSpace(@NotNull @Valid SpaceRequest request) {
        return service.createSpace(request);
    }

    @PUT
    @Path("/spaces/{id}")
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    public SpaceResponse updateSpace(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid SpaceRequest request) {
        return service.updateSpace(id, version.seen(), request);
    }

    /** What was done to the space, newest first. */
    @GET
    @Path("/spaces/{id}/history")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<ActResponse> getSpaceHistory(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return service.spaceHistory(id, page);
    }

    @GET
    @Path("/programmes")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<ProgrammeResponse> listProgrammes(@BeanParam PageParams page) {
        return service.programmes(page);
    }

    /** All programmes as XLSX or CSV. */
    @GET
    @Path("/programmes/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Response exportProgrammes(@QueryParam("format") @Nullable String format) {
        return exports.answer(new Wanted<>(CatalogueColumns.PROGRAMMES, format, Filters.none()), service::programmes);
    }

    @POST
    @Path("/programmes")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    public ProgrammeResponse createProgramme(@NotNull @Valid ProgrammeRequest request) {
        return service.createProgramme(request);
    }

    @PUT
    @Path("/programmes/{id}")
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    public ProgrammeResponse updateProgramme(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid ProgrammeRequest request) {
        return service.updateProgramme(id, version.seen(), request);
    }

    /** What was done to the programme, newest first. */
    @GET
    @Path("/programmes/{id}/history")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<ActResponse> getProgrammeHistory(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return service.programmeHistory(id, page);
    }
}
