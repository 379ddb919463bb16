package org.hearth.centre.people.resident;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Version;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The residents a centre knows by name. They never leave it. */
@Path("/api/centre/residents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-people-resident")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class ResidentResource {
    private final ResidentService service;
    private final Acts acts;
    private final Exports exports;

    @Inject
    ResidentResource(ResidentService service, Acts acts, Exports exports) {
        this.exports = exports;
        this.service = service;
        this.acts = acts;
    }

    @GET
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    public Page<ResidentResponse> listResidents(@QueryParam("q") @Nullable String q, @BeanParam PageParams page) {
        return service.list(q, page);
    }

    /** Whoever of this name, or of its sound and born in the same year, is known already: asked before somebody is entered twice. */
    @GET
    @Path("/alike")
    @Tag(name = "centre-people-merge")
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    public ResidentService.AlikeResidents findAlikeResidents(
            @QueryParam("name") @NotBlank String name,
            @QueryParam("birthYear") @Nullable @Min(1900) @Max(2100) Integer birthYear) {
        return service.alike(name, birthYear);
    }

    /** The residents of the same filter as XLSX or CSV, as the list shows them; that somebody did is kept as an act. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    public Response exportResidents(
            @QueryParam("q") @Nullable String q, @QueryParam("format") @Nullable String format) {
        return exports.answer(
                new Wanted<>(ResidentColumns.RESIDENTS, format, Filters.none().and("查找", "Search", q)),
                page -> service.list(q, page));
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_RESIDENTS)
    public ResidentResponse createResident(@NotNull @Valid ResidentRequest request) {
        return service.create(request);
    }

    @POST
    @Path("/batch")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_RESIDENTS)
    public ResidentService.Entered createResidents(@NotNull @Valid ResidentRequest.Batch batch) {
        return service.createAll(batch);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    public ResidentResponse getResident(@PathParam("id") UUID id) {
        return service.get(id);
    }

    /** What was done to the resident's row, newest first: which fields changed, never what they held. */
    @GET
    @Path("/{id}/history")
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    @Tag(name = "centre-people-acts")
    public Page<ActResponse> getResidentHistory(@PathParam("id") UUID id, @BeanParam PageParams page) {
        service.get(id);
        return acts.of("resident", id, page);
    }

    /** What else is called after the resident: erasing them leaves these names, so whoever erases renames them before, or not. */
    @GET
    @Path("/{id}/mentions")
    @PermissionsAllowed(Permissions.ERASE_RESIDENTS)
    public ResidentMentions getResidentMentions(@PathParam("id") UUID id) {
        return service.mentions(id);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permissions.WRITE_RESIDENTS)
    public ResidentResponse updateResident(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid ResidentRequest request) {
        return service.update(id, version.seen(), request);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed(Permissions.ERASE_RESIDENTS)
    public ResidentService.Erased eraseResident(@PathParam("id") UUID id, @BeanParam Version version) {
        return service.erase(id, version.seen());
    }
}
