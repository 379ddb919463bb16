package org.hearth.headquarters.centres;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.headquarters.centres.CentreResponse.Detail;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.ReasonRequest;
import org.hearth.kernel.Versioned;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Acts;
import org.jspecify.annotations.Nullable;

/** The centres of the platform, for headquarters. */
@Path("/api/headquarters/centres")
@Tag(name = "headquarters")
@EndpointDisabled(name = "hearth.audience.headquarters", stringValue = "false")
public class CentreResource {
    private final CentreService service;
    private final Acts acts;

    @Inject
    CentreResource(CentreService service, Acts acts) {
        this.service = service;
        this.acts = acts;
    }

    /** New names. The slug stays. */
    public record RenameRequest(
            @NotBlank @Size(max = 120) String name,
            @NotBlank @Size(max = 120) String nameEn) {}

    @GET
    @PermissionsAllowed(Permissions.READ_CENTRES)
    @Operation(operationId = "listCentres")
    public Page<CentreResponse> list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("state") @Nullable String state,
            @QueryParam("district") @Nullable String district,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return service.list(q, state, district, cursor, limit);
    }

    @GET
    @Path("/districts")
    @PermissionsAllowed(Permissions.READ_CENTRES)
    @Operation(operationId = "listDistricts")
    public List<String> districts() {
        return service.districts();
    }

    @GET
    @Path("/{slug}")
    @PermissionsAllowed(Permissions.READ_CENTRES)
    @Operation(operationId = "getCentre")
    public Detail get(@PathParam("slug") String slug) {
        return service.get(slug);
    }

    /** What headquarters did to the centre, newest first. */
    @GET
    @Path("/{slug}/history")
    @PermissionsAllowed(Permissions.READ_CENTRES)
    @Operation(operationId = "getCentreHistory")
    public Page<ActResponse> history(
            @PathParam("slug") String slug,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        service.get(slug);
        return acts.of("centre", slug, cursor, limit);
    }

    @PATCH
    @Path("/{slug}")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    @Operation(operationId = "renameCentre")
    public Detail rename(
            @PathParam("slug") String slug,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RenameRequest request) {
        return service.rename(slug, Versioned.required(ifMatch), request.name(), request.nameEn());
    }

    @PUT
    @Path("/{slug}/profile")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    @Operation(operationId = "putCentreProfile")
    public Detail putProfile(
            @PathParam("slug") String slug,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ProfileRequest request) {
        return service.putProfile(slug, Versioned.required(ifMatch), request);
    }

    @POST
    @Path("/{slug}/suspend")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    @Operation(operationId = "suspendCentre")
    public Detail suspend(
            @PathParam("slug") String slug,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return service.suspend(slug, Versioned.required(ifMatch), request.reason());
    }

    @POST
    @Path("/{slug}/reopen")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    @Operation(operationId = "reopenCentre")
    public Detail reopen(
            @PathParam("slug") String slug,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return service.reopen(slug, Versioned.required(ifMatch), request.reason());
    }
}
