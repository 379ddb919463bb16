package org.hearth.centre.day.closing;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.centre.day.closing.ClosingRequests.HandOverRequest;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Table;
import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Version;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** What one shift of the current centre tells the next. */
@Path("/api/centre/hand-overs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-closing")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class HandOverResource {
    private final HandOverService service;
    private final Exports exports;

    @Inject
    HandOverResource(HandOverService service, Exports exports) {
        this.service = service;
        this.exports = exports;
    }

    /** The latest first. */
    @GET
    @PermissionsAllowed(Permissions.RECORD_ATTENDANCE)
    public Page<HandOverResponse> listHandOvers(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("unseen") boolean unseen,
            @BeanParam PageParams page) {
        return service.list(from, to, unseen, page);
    }

    /** The same list as XLSX or CSV. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.RECORD_ATTENDANCE)
    public Response exportHandOvers(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("unseen") boolean unseen,
            @QueryParam("format") @Nullable String format) {
        Filters said = Filters.none()
                .and("从", "From", from)
                .and("到", "To", to)
                .and("只看未阅", "Not read only", unseen ? Columns.YES : null);
        return exports.answer(
                new Wanted<>(ClosingColumns.HAND_OVERS, format, said), page -> service.list(from, to, unseen, page));
    }

    /** Writes for the next shift, of any day up to tomorrow. */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.RECORD_ATTENDANCE)
    public HandOverResponse writeHandOver(@NotNull @Valid HandOverRequest request) {
        return service.write(request);
    }

    /** Says that it was read. */
    @POST
    @Path("/{id}/seen")
    @PermissionsAllowed(Permissions.RECORD_ATTENDANCE)
    public HandOverResponse seeHandOver(@PathParam("id") UUID id, @BeanParam Version version) {
        return service.see(id, version.seen());
    }
}
