package org.hearth.headquarters.network.centres;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.headquarters.network.centres.CentreResponse.Detail;
import org.hearth.headquarters.network.opening.OrganisationStates;
import org.hearth.identity.Caller;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.ReasonRequest;
import org.hearth.kernel.Table;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Version;
import org.jspecify.annotations.Nullable;

/** The centres of the platform, for headquarters. */
@Path("/api/headquarters/centres")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "headquarters-network-centres")
@EndpointDisabled(name = "hearth.audience.headquarters", stringValue = "false")
public class CentreResource {
    private static final Set<String> PEOPLE = Set.of("managerName", "managerEmail");

    private final CentreService service;
    private final Caller caller;
    private final Acts acts;
    private final Exports exports;

    @Inject
    CentreResource(CentreService service, Caller caller, Acts acts, Exports exports) {
        this.caller = caller;
        this.exports = exports;
        this.service = service;
        this.acts = acts;
    }

    /** New names. The slug stays. */
    public record RenameRequest(
            @NotBlank @Size(max = 120) String name,
            @NotBlank @Size(max = 120) String nameEn) {}

    @GET
    @PermissionsAllowed(Permissions.READ_CENTRES)
    public Page<CentreResponse> listCentres(
            @QueryParam("q") @Nullable String q,
            @QueryParam("state") @Nullable String state,
            @QueryParam("district") @Nullable String district,
            @BeanParam PageParams page) {
        return service.list(q, state, district, page);
    }

    /** The centres of the same filters as XLSX or CSV. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_CENTRES)
    public Response exportCentres(
            @QueryParam("q") @Nullable String q,
            @QueryParam("state") @Nullable String state,
            @QueryParam("district") @Nullable String district,
            @QueryParam("format") @Nullable String format) {
        Filters filters = Filters.none()
                .and("名称或标识", "Name or slug", q)
                .and("状态", "State", OrganisationStates.WORDS.of(state))
                .and("区", "District", district);
        return exports.answer(
                new Wanted<>(CentreColumns.CENTRES, format, filters), page -> service.list(q, state, district, page));
    }

    @GET
    @Path("/districts")
    @PermissionsAllowed(Permissions.READ_CENTRES)
    public List<String> listDistricts() {
        return service.districts();
    }

    @GET
    @Path("/{slug}")
    @PermissionsAllowed(Permissions.READ_CENTRES)
    public Detail getCentre(@PathParam("slug") String slug) {
        return service.get(slug);
    }

    /** What headquarters did to the centre, newest first; who was to come in first is for those who open centres. */
    @GET
    @Path("/{slug}/history")
    @PermissionsAllowed(Permissions.READ_CENTRES)
    public Page<ActResponse> getCentreHistory(@PathParam("slug") String slug, @BeanParam PageParams page) {
        service.get(slug);
        Page<ActResponse> done = acts.of("centre", slug, page);
        return caller.may(Permissions.MANAGE_CENTRES)
                ? done
                : new Page<>(
                        done.items().stream().map(act -> act.without(PEOPLE)).toList(), done.nextCursor());
    }

    @PATCH
    @Path("/{slug}")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public Detail renameCentre(
            @PathParam("slug") String slug, @BeanParam Version version, @NotNull @Valid RenameRequest request) {
        return service.rename(slug, version.seen(), request.name(), request.nameEn());
    }

    @PUT
    @Path("/{slug}/profile")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public Detail putCentreProfile(
            @PathParam("slug") String slug, @BeanParam Version version, @NotNull @Valid ProfileRequest request) {
        return service.putProfile(slug, version.seen(), request);
    }

    @POST
    @Path("/{slug}/suspend")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public Detail suspendCentre(
            @PathParam("slug") String slug, @BeanParam Version version, @NotNull @Valid ReasonRequest request) {
        return service.suspend(slug, version.seen(), request.reason());
    }

    @POST
    @Path("/{slug}/reopen")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public Detail reopenCentre(
            @PathParam("slug") String slug, @BeanParam Version version, @NotNull @Valid ReasonRequest request) {
        return service.reopen(slug, version.seen(), request.reason());
    }
}
