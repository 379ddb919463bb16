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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.centre.day.closing.ClosingRequests.CloseDayRequest;
import org.hearth.centre.day.closing.ClosingRequests.CloseDaysRequest;
import org.hearth.centre.day.closing.ClosingResponses.ClosingLine;
import org.hearth.centre.day.closing.ClosingResponses.Closings;
import org.hearth.centre.day.closing.ClosingResponses.DayEnd;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.ReasonRequest;
import org.hearth.kernel.Table;
import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Version;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The ends of the current centre's days. */
@Path("/api/centre/closings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-closing")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class ClosingResource {
    private final ClosingService service;
    private final DayEndService ends;
    private final Exports exports;

    @Inject
    ClosingResource(ClosingService service, DayEndService ends, Exports exports) {
        this.service = service;
        this.ends = ends;
        this.exports = exports;
    }

    /** Days that are over and have something to close, the latest first; of the last quarter, where no day is given. */
    @GET
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<ClosingLine> listClosings(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("open") boolean open,
            @BeanParam PageParams page) {
        return ends.list(from, to, open, page);
    }

    /** The same list as XLSX or CSV. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Response exportClosings(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("open") boolean open,
            @QueryParam("format") @Nullable String format) {
        Filters said = Filters.none()
                .and("从", "From", from)
                .and("到", "To", to)
                .and("只看未日结", "Not closed only", open ? Columns.YES : null);
        return exports.answer(
                new Wanted<>(ClosingColumns.CLOSINGS, format, said), page -> ends.list(from, to, open, page));
    }

    @GET
    @Path("/{day}")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public DayEnd getDayEnd(@PathParam("day") LocalDate day) {
        return ends.end(day);
    }

    /** Closes a day that is over. What is still open stays so, and is kept with the figures. */
    @POST
    @Path("/{day}")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.RECORD_ATTENDANCE)
    public DayEnd closeDay(@PathParam("day") LocalDate day, @NotNull @Valid CloseDayRequest request) {
        return service.close(day, request);
    }

    /** Closes several past days at once: all of them or none. */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.RECORD_ATTENDANCE)
    public Closings closeDays(@NotNull @Valid CloseDaysRequest request) {
        return service.closeAll(request);
    }

    /** Opens a day again that was closed wrongly. {@code If-Match} is the closing's version. */
    @POST
    @Path("/{day}/reopen")
    @PermissionsAllowed(Permissions.RECORD_ATTENDANCE)
    public DayEnd reopenDay(
            @PathParam("day") LocalDate day, @BeanParam Version version, @NotNull @Valid ReasonRequest request) {
        return service.reopen(day, version.seen(), request.reason());
    }
}
