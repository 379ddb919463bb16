package org.hearth.centre.people.staff;

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
import org.hearth.centre.people.staff.StaffRequests.InviteStaffRequest;
import org.hearth.centre.people.staff.StaffRequests.UpdateStaffRequest;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Table;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Version;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The people who work at the current centre. */
@Path("/api/centre/staff")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-people-staff")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class StaffResource {
    private final StaffService staff;
    private final StaffAccess access;
    private final Acts acts;
    private final Exports exports;

    @Inject
    StaffResource(StaffService staff, StaffAccess access, Acts acts, Exports exports) {
        this.exports = exports;
        this.acts = acts;
        this.staff = staff;
        this.access = access;
    }

    @GET
    @PermissionsAllowed(Permissions.MANAGE_STAFF)
    public Page<StaffResponse> listStaff(@BeanParam PageParams page) {
        return staff.list(page);
    }

    /** The team as XLSX or CSV; that somebody took it out is kept as an act. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.MANAGE_STAFF)
    public Response exportStaff(@QueryParam("format") @Nullable String format) {
        return exports.answer(new Wanted<>(StaffColumns.STAFF, format, Filters.none()), staff::list);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.MANAGE_STAFF)
    public StaffResponse inviteStaff(@NotNull @Valid InviteStaffRequest request) {
        return access.invite(request);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permissions.MANAGE_STAFF)
    public StaffResponse updateStaff(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid UpdateStaffRequest request) {
        return staff.update(id, version.seen(), request);
    }

    /** Takes a person off the list, or an invitation back. */
    @DELETE
    @Path("/{id}")
    @PermissionsAllowed(Permissions.MANAGE_STAFF)
    public StaffResponse removeStaff(@PathParam("id") UUID id, @BeanParam Version version) {
        return staff.remove(id, version.seen());
    }

    @POST
    @Path("/{id}/invite")
    @PermissionsAllowed(Permissions.MANAGE_STAFF)
    public StaffResponse inviteStaffAgain(@PathParam("id") UUID id) {
        return access.inviteAgain(id);
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed(Permissions.MANAGE_STAFF)
    public Page<ActResponse> getStaffHistory(@PathParam("id") UUID id, @BeanParam PageParams page) {
        staff.get(id);
        return acts.of("staff", id, page);
    }
}
