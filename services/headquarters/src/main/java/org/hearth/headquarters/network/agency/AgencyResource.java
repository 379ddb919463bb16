package org.hearth.headquarters.network.agency;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.hearth.headquarters.network.member.MemberAccess;
import org.hearth.headquarters.network.member.MemberInvitation;
import org.hearth.headquarters.network.member.MemberPlace;
import org.hearth.headquarters.network.member.MemberResponse;
import org.hearth.headquarters.network.member.MemberService;
import org.hearth.headquarters.network.opening.OpenAgencyRequest;
import org.hearth.headquarters.network.opening.OpeningResponse;
import org.hearth.headquarters.network.opening.OpeningService;
import org.hearth.identity.Permissions;
import org.hearth.kernel.MailAddress;
import org.hearth.kernel.Page;
import org.hearth.kernel.PersonName;
import org.hearth.kernel.Table;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Version;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The agencies that purchase services, for headquarters. */
@Path("/api/headquarters/agencies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "headquarters-network-agency")
@EndpointDisabled(name = "hearth.audience.headquarters", stringValue = "false")
public class AgencyResource {
    private final AgencyService service;
    private final OpeningService openings;
    private final MemberAccess access;
    private final MemberService list;
    private final Exports exports;

    @Inject
    AgencyResource(
            AgencyService service, OpeningService openings, MemberAccess access, MemberService list, Exports exports) {
        this.exports = exports;
        this.access = access;
        this.list = list;
        this.service = service;
        this.openings = openings;
    }

    /** Somebody to look on behalf of the agency. */
    public record InviteRequest(
            @NotBlank @Size(max = 80) @PersonName String name,
            @NotBlank @Size(max = 200) @MailAddress String email) {}

    public record ActiveRequest(boolean active) {}

    @GET
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public Page<AgencyResponse> listAgencies(@BeanParam PageParams page) {
        return service.list(page);
    }

    /** All agencies as XLSX or CSV; that somebody did is kept as an act. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public Response exportAgencies(@QueryParam("format") @Nullable String format) {
        return exports.answer(new Wanted<>(AgencyColumns.AGENCIES, format, Filters.none()), service::list);
    }

    @POST
    @ResponseStatus(202)
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public OpeningResponse openAgency(@NotNull @Valid OpenAgencyRequest request) {
        return openings.openAgency(request);
    }

    @GET
    @Path("/{slug}")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public AgencyResponse getAgency(@PathParam("slug") String slug) {
        return service.get(slug);
    }

    /** What was done to the agency and to its people, newest first. */
    @GET
    @Path("/{slug}/history")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public Page<ActResponse> getAgencyHistory(@PathParam("slug") String slug, @BeanParam PageParams page) {
        return service.history(slug, page);
    }

    @POST
    @Path("/{slug}/members")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public AgencyResponse inviteAgencyMember(@PathParam("slug") String slug, @NotNull @Valid InviteRequest request) {
        access.invite(MemberPlace.agency(slug), new MemberInvitation(request.name(), request.email(), "agency-viewer"));
        return service.get(slug);
    }

    /** Lets a person look again, or for now no more. */
    @PUT
    @Path("/{slug}/members/{subject}")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public MemberResponse updateAgencyMember(
            @PathParam("slug") String slug,
            @PathParam("subject") UUID subject,
            @BeanParam Version version,
            @NotNull @Valid ActiveRequest request) {
        return list.update(MemberPlace.agency(slug), subject, version.seen(), "agency-viewer", request.active());
    }

    /** Takes a person off the list, or an invitation back. */
    @DELETE
    @Path("/{slug}/members/{subject}")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public MemberResponse removeAgencyMember(
            @PathParam("slug") String slug, @PathParam("subject") UUID subject, @BeanParam Version version) {
        return list.remove(MemberPlace.agency(slug), subject, version.seen());
    }

    @POST
    @Path("/{slug}/members/{subject}/invite")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public MemberResponse inviteAgencyMemberAgain(@PathParam("slug") String slug, @PathParam("subject") UUID subject) {
        return access.inviteAgain(MemberPlace.agency(slug), subject);
    }
}
