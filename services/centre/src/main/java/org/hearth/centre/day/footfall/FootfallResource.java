package org.hearth.centre.day.footfall;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.centre.day.footfall.FootfallRequests.CorrectFootfallRequest;
import org.hearth.centre.day.footfall.FootfallRequests.FootfallRequest;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.ReasonRequest;
import org.hearth.kernel.Table;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Version;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** How many came through the current centre's door. */
@Path("/api/centre/footfall")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-footfall")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class FootfallResource {
    private final FootfallService service;
    private final Exports exports;

    @Inject
    FootfallResource(FootfallService service, Exports exports) {
        this.service = service;
        this.exports = exports;
    }

    /** The footfall of each day that has one, read off or sent by counters, the latest first. */
    @GET
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<FootfallResponse> listFootfall(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @BeanParam PageParams page) {
        return service.list(from, to, page);
    }

    /** The same list as XLSX or CSV. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Response exportFootfall(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("format") @Nullable String format) {
        Filters said = Filters.none().and("从", "From", from).and("到", "To", to);
        return exports.answer(
                new Wanted<>(FootfallColumns.FOOTFALL, format, said), page -> service.list(from, to, page));
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.RECORD_ATTENDANCE)
    public FootfallResponse writeFootfall(@NotNull @Valid FootfallRequest request) {
        return service.write(request);
    }

    /** Another number of the same day; the one that stood is voided with the reason. */
    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permissions.RECORD_ATTENDANCE)
    public FootfallResponse correctFootfall(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid CorrectFootfallRequest request) {
        return service.correct(id, version.seen(), request);
    }

    /** The day has what its counters sent, or no count any more. */
    @POST
    @Path("/{id}/void")
    @PermissionsAllowed(Permissions.RECORD_ATTENDANCE)
    public FootfallResponse voidFootfall(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid ReasonRequest request) {
        return service.voidIt(id, version.seen(), request.reason());
    }
}
