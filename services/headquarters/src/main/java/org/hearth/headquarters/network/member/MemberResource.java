package org.hearth.headquarters.network.member;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.hearth.kernel.MailAddress;
import org.hearth.kernel.Page;
import org.hearth.kernel.PersonName;
import org.hearth.kernel.Table;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Version;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The people of headquarters. */
@Path("/api/headquarters/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "headquarters-network-member")
@EndpointDisabled(name = "hearth.audience.headquarters", stringValue = "false")
public class MemberResource {
    private static final String ROLES = "administrator|analyst";

    private final MemberService service;
    private final MemberAccess access;
    private final Exports exports;

    @Inject
    MemberResource(MemberService service, MemberAccess access, Exports exports) {
        this.exports = exports;
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
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public Page<MemberResponse> listMembers(@BeanParam PageParams page) {
        return service.list(MemberPlace.HEADQUARTERS, page);
    }

    /** The members of headquarters as XLSX or CSV; that somebody did is kept as an act. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public Response exportMembers(@QueryParam("format") @Nullable String format) {
        return exports.answer(
                new Wanted<>(MemberColumns.MEMBERS, format, Filters.none()),
                page -> service.list(MemberPlace.HEADQUARTERS, page));
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public MemberResponse inviteMember(@NotNull @Valid InviteMemberRequest request) {
        return access.invite(
                MemberPlace.HEADQUARTERS, new MemberInvitation(request.name(), request.email(), request.role()));
    }

    @PUT
    @Path("/{subject}")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public MemberResponse updateMember(
            @PathParam("subject") UUID subject,
            @BeanParam Version version,
            @NotNull @Valid UpdateMemberRequest request) {
        return service.update(MemberPlace.HEADQUARTERS, subject, version.seen(), request.role(), request.active());
    }

    /** Takes a person off the list, or an invitation back. */
    @DELETE
    @Path("/{subject}")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public MemberResponse removeMember(@PathParam("subject") UUID subject, @BeanParam Version version) {
        return service.remove(MemberPlace.HEADQUARTERS, subject, version.seen());
    }

    @POST
    @Path("/{subject}/invite")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public MemberResponse inviteMemberAgain(@PathParam("subject") UUID subject) {
        return access.inviteAgain(MemberPlace.HEADQUARTERS, subject);
    }
}
