package org.hearth.centre.day.equipment;

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

/** What stands in the spaces of the current centre. */
@Path("/api/centre")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-equipment")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class EquipmentResource {
    private final EquipmentService service;
    private final Exports exports;

    @Inject
    EquipmentResource(EquipmentService service, Exports exports) {
        this.service = service;
        this.exports = exports;
    }

    @GET
    @Path("/spaces/{id}/equipment")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<EquipmentResponse> listEquipment(@PathParam("id") UUID space, @BeanParam PageParams page) {
        return service.list(space, page);
    }

    @POST
    @Path("/spaces/{id}/equipment")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    public EquipmentResponse createEquipment(@PathParam("id") UUID space, @NotNull @Valid EquipmentRequest request) {
        return service.create(space, request);
    }

    @PUT
    @Path("/equipment/{id}")
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    public EquipmentResponse updateEquipment(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid EquipmentRequest request) {
        return service.update(id, version.seen(), request);
    }

    @DELETE
    @Path("/equipment/{id}")
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    public EquipmentResponse removeEquipment(@PathParam("id") UUID id, @BeanParam Version version) {
        return service.remove(id, version.seen());
    }

    /** Equipment of all spaces as XLSX or CSV. */
    @GET
    @Path("/equipment/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Response exportEquipment(@QueryParam("format") @Nullable String format) {
        return exports.answer(new Wanted<>(EquipmentColumns.EQUIPMENT, format, Filters.none()), service::placed);
    }
}
