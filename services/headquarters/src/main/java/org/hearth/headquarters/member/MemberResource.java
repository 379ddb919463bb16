package org.hearth.headquarters.member;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.hearth.kernel.MailAddress;
import org.hearth.kernel.Page;
import org.hearth.kernel.PersonName;
import org.hearth.kernel.Versioned;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The people of headquarters. */
@Path("/api/headquarters/members")
@Tag(name = "headquarters")
@EndpointDisabled(name = "hearth.audience.headquarters", stringValue = "false")
public class MemberResource {
    private static final String ROLES = "administrator|analyst";

    private final MemberService service;
    private final MemberAccess access;

    @Inject
    MemberResource(MemberService service, MemberAccess access) {
        this.service = service;
        this.access = access;
    }

    /** Somebody to let in; the address becomes the user name. */
    public record InviteMemberRequest(
            @NotBlank @Size(max = 80) @PersonName String name,
            @NotBlank @Size(max = 200) @MailAddress String email,
            @NotNull @Pattern(regexp = ROLES) String role) {}

    public record UpdateMemberRequest(
            @NotNull @Pattern(regexp = ROLES) String role, boolean active) {}

    @GET
    @PermissionsAllowed(Permissions.READ_CENTRES)
    @Operation(operationId = "listMembers")
    public Page<MemberResponse> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return service.list(MemberPlace.HEADQUARTERS, cursor, limit);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    @Operation(operationId = "inviteMember")
    public MemberResponse invite(@NotNull @Valid InviteMemberRequest request) {
        return access.invite(
                MemberPlace.HEADQUARTERS, new MemberInvitation(request.name(), request.email(), request.role()));
    }

    @PUT
    @Path("/{subject}")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    @Operation(operationId = "updateMember")
    public MemberResponse update(
            @PathParam("subject") UUID subject,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid UpdateMemberRequest request) {
        return service.update(
                MemberPlace.HEADQUARTERS, subject, Versioned.required(ifMatch), request.role(), request.active());
    }

    /** Takes a person off the list, or an invitation back. */
    @DELETE
    @Path("/{subject}")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    @Operation(operationId = "removeMember")
    public MemberResponse remove(
            @PathParam("subject") UUID subject, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return service.remove(MemberPlace.HEADQUARTERS, subject, Versioned.required(ifMatch));
    }

    @POST
    @Path("/{subject}/invite")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    @Operation(operationId = "inviteMemberAgain")
    public MemberResponse inviteAgain(@PathParam("subject") UUID subject) {
        return access.inviteAgain(MemberPlace.HEADQUARTERS, subject);
    }
}
