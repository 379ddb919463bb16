package org.hearth.centre.day.spacehours;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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
import org.hearth.centre.day.spacehours.SpaceHoursRequests.ChangeSpaceHoursRequest;
import org.hearth.centre.day.spacehours.SpaceHoursRequests.SpaceHoursRequest;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Table;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Version;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Hours of the current centre's spaces where they are not the centre's. */
@Path("/api/centre/space-hours")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-spacehours")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class SpaceHoursResource {
    private final SpaceHoursService service;
    private final Exports exports;

    @Inject
    SpaceHoursResource(SpaceHoursService service, Exports exports) {
        this.service = service;
        this.exports = exports;
    }

    /** From which day on which space is open when, the last beginning first. */
    @GET
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<SpaceHoursResponse> listSpaceHours(
            @QueryParam("space") @Nullable UUID space, @BeanParam PageParams page) {
        return service.list(space, page);
    }

    /** The same list as XLSX or CSV. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Response exportSpaceHours(
            @QueryParam("space") @Nullable UUID space, @QueryParam("format") @Nullable String format) {
        return exports.answer(
                new Wanted<>(SpaceHoursColumns.HOURS, format, Filters.none()), page -> service.list(space, page));
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    public SpaceHoursResponse createSpaceHours(@NotNull @Valid SpaceHoursRequest request) {
        return service.create(request);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    public SpaceHoursResponse updateSpaceHours(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid ChangeSpaceHoursRequest request) {
        return service.update(id, version.seen(), request.week());
    }

    /** What was true before that day goes on. */
    @DELETE
    @Path("/{id}")
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    public SpaceHoursResponse removeSpaceHours(@PathParam("id") UUID id, @BeanParam Version version) {
        return service.remove(id, version.seen());
    }
}
