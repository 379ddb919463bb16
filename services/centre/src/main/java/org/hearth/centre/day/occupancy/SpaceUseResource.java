package org.hearth.centre.day.occupancy;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Table;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/** How much the current centre's spaces were used. */
@Path("/api/centre/space-use")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-occupancy")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class SpaceUseResource {
    private final SpaceUseService service;
    private final Exports exports;

    @Inject
    SpaceUseResource(SpaceUseService service, Exports exports) {
        this.service = service;
        this.exports = exports;
    }

    /**
     * Each space on the days of a stretch that are over, at most 366, by its name; where no last day is said it is yesterday, where no
     * first day is said it is the first of that month.
     */
    @GET
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<SpaceUse> listSpaceUse(
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
    public Response exportSpaceUse(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("format") @Nullable String format) {
        Filters said = Filters.none().and("从", "From", from).and("到", "To", to);
        return exports.answer(new Wanted<>(SpaceUseColumns.SPACES, format, said), page -> service.list(from, to, page));
    }

    /** All spaces together. */
    @GET
    @Path("/total")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public SpaceUseTotal getSpaceUseTotal(
            @QueryParam("from") @Nullable LocalDate from, @QueryParam("to") @Nullable LocalDate to) {
        return service.total(from, to);
    }
}
