package org.hearth.centre.staff;

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
import org.hearth.centre.staff.StaffRequests.InviteStaffRequest;
import org.hearth.centre.staff.StaffRequests.UpdateStaffRequest;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Versioned;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Acts;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The people who work at the current centre. */
@Path("/api/centre/staff")
@Tag(name = "centre")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class StaffResource {
    private final StaffService staff;
    private final StaffAccess access;
    private final Acts acts;

    @Inject
    StaffResource(StaffService staff, StaffAccess access, Acts acts) {
        this.acts = acts;
        this.staff = staff;
        this.access = access;
    }

    @GET
    @PermissionsAllowed(Permissions.MANAGE_STAFF)
    @Operation(operationId = "listStaff")
    public Page<StaffResponse> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return staff.list(cursor, limit);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.MANAGE_STAFF)
    @Operation(operationId = "inviteStaff")
    public StaffResponse invite(@NotNull @Valid InviteStaffRequest request) {
        return access.invite(request);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permissions.MANAGE_STAFF)
    @Operation(operationId = "updateStaff")
    public StaffResponse update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid UpdateStaffRequest request) {
        return staff.update(id, Versioned.required(ifMatch), request);
    }

    /** Takes a person off the list, or an invitation back. */
    @DELETE
    @Path("/{id}")
    @PermissionsAllowed(Permissions.MANAGE_STAFF)
    @Operation(operationId = "removeStaff")
    public StaffResponse remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return staff.remove(id, Versioned.required(ifMatch));
    }

    @POST
    @Path("/{id}/invite")
    @PermissionsAllowed(Permissions.MANAGE_STAFF)
    @Operation(operationId = "inviteStaffAgain")
    public StaffResponse inviteAgain(@PathParam("id") UUID id) {
        return access.inviteAgain(id);
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed(Permissions.MANAGE_STAFF)
    @Operation(operationId = "getStaffHistory")
    public Page<ActResponse> history(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        staff.get(id);
        return acts.of("staff", id, cursor, limit);
    }
}
