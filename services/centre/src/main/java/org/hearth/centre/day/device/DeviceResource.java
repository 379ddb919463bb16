package org.hearth.centre.day.device;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** The devices of the current centre's desks. */
@Path("/api/centre/devices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-device")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class DeviceResource {
    private final DeviceService service;
    private final Exports exports;

    @Inject
    DeviceResource(DeviceService service, Exports exports) {
        this.service = service;
        this.exports = exports;
    }

    /** When each device was last heard of, and how many taps it held; the latest first. */
    @GET
    @PermissionsAllowed(Permissions.MANAGE_STAFF)
    public Page<DeviceResponse> listDevices(@BeanParam PageParams page) {
        return service.list(page);
    }

    /** The devices as XLSX or CSV. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.MANAGE_STAFF)
    public Response exportDevices(@QueryParam("format") @Nullable String format) {
        return exports.answer(new Wanted<>(DeviceColumns.DEVICES, format, Filters.none()), service::list);
    }

    /** A device says that it is here, and how many taps it holds. */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.RECORD_ATTENDANCE)
    public DeviceResponse reportDevice(@NotNull @Valid DeviceRequest request) {
        return service.report(request);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed(Permissions.MANAGE_STAFF)
    public DeviceResponse removeDevice(@PathParam("id") UUID id, @BeanParam Version version) {
        return service.remove(id, version.seen());
    }
}
