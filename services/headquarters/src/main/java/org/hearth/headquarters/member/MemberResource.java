package org.hearth.headquarters.member;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The people of headquarters. */
@Path("/api/headquarters/members")
@Tag(name = "headquarters")
@EndpointDisabled(name = "hearth.audience.headquarters", stringValue = "false")
public class MemberResource {
    private static final String ROLES = "administrator|analyst";

    private final MemberService service;

    @Inject
    MemberResource(MemberService service) {
        this.service = service;
    }

    /** Somebody to let in; the address becomes the user name. */
    public record InviteMemberRequest(
            @NotBlank @Size(max = 80) @PersonName String name,
            @NotBlank @Size(max = 200) @MailAddress String email,
            @NotNull @Pattern(regexp = ROLES) String role) {}

    public record UpdateMemberRequest(
            @NotNull @Pattern(regexp = ROLES) String role, boolean active) {}

    /**
     * Somebody of headquarters.
     *
     * @param subject the identity provider's id of the person
     * @param role {@code administrator} or {@code analyst}
     */
    public record MemberResponse(UUID subject, String name, String email, String role, boolean active) {}

    @GET
    @PermissionsAllowed(Permissions.READ_CENTRES)
    @Operation(operationId = "listMembers")
    public Page<MemberResponse> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return service.list(cursor, limit);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    @Operation(operationId = "inviteMember")
    public MemberResponse invite(@NotNull @Valid InviteMemberRequest request) {
        return service.invite(request);
    }

    @PUT
    @Path("/{subject}")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    @Operation(operationId = "updateMember")
    public MemberResponse update(@PathParam("subject") UUID subject, @NotNull @Valid UpdateMemberRequest request) {
        return service.update(subject, request);
    }
}
