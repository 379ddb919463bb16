package org.hearth.headquarters.network.calendar;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.headquarters.network.calendar.NationalDayRequests.ChangeNationalDayRequest;
import org.hearth.headquarters.network.calendar.NationalDayRequests.NationalDayRequest;
import org.hearth.headquarters.network.calendar.NationalDayRequests.NationalYearRequest;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Table;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Version;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The national calendar: days off, and days of work that were moved. */
@Path("/api/headquarters/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "headquarters-network-calendar")
@EndpointDisabled(name = "hearth.audience.headquarters", stringValue = "false")
public class CalendarResource {
    private final CalendarService service;
    private final Exports exports;

    @Inject
    CalendarResource(CalendarService service, Exports exports) {
        this.service = service;
        this.exports = exports;
    }

    /** In order. */
    @GET
    @Path("/days")
    @PermissionsAllowed(Permissions.READ_CENTRES)
    public Page<NationalDayResponse> listNationalDays(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @BeanParam PageParams page) {
        return service.list(from, to, page);
    }

    /** The same list as XLSX or CSV. */
    @GET
    @Path("/days/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_CENTRES)
    public Response exportNationalDays(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("format") @Nullable String format) {
        Filters said = Filters.none().and("从", "From", from).and("到", "To", to);
        return exports.answer(
                new Wanted<>(NationalDayColumns.NATIONAL_DAYS, format, said), page -> service.list(from, to, page));
    }

    @POST
    @Path("/days")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public NationalDayResponse createNationalDay(@NotNull @Valid NationalDayRequest request) {
        return service.create(request);
    }

    @GET
    @Path("/days/{day}")
    @PermissionsAllowed(Permissions.READ_CENTRES)
    public NationalDayResponse getNationalDay(@PathParam("day") LocalDate day) {
        return service.get(day);
    }

    @PUT
    @Path("/days/{day}")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public NationalDayResponse updateNationalDay(
            @PathParam("day") LocalDate day,
            @BeanParam Version version,
            @NotNull @Valid ChangeNationalDayRequest request) {
        return service.update(day, version.seen(), request);
    }

    @DELETE
    @Path("/days/{day}")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public NationalDayResponse removeNationalDay(@PathParam("day") LocalDate day, @BeanParam Version version) {
        return service.remove(day, version.seen());
    }

    /** What was said of the day, newest first. */
    @GET
    @Path("/days/{day}/history")
    @PermissionsAllowed(Permissions.READ_CENTRES)
    public Page<ActResponse> getNationalDayHistory(@PathParam("day") LocalDate day, @BeanParam PageParams page) {
        return service.history(day, page);
    }

    /** What is known of one year's notice. */
    @GET
    @Path("/years/{year}")
    @PermissionsAllowed(Permissions.READ_CENTRES)
    public NationalYearResponse getNationalYear(
            @PathParam("year") @Min(NationalDayRequests.FIRST_YEAR) @Max(NationalDayRequests.LAST_YEAR) int year) {
        return service.year(year);
    }

    /** Replaces what is known of one year's notice, whole. */
    @PUT
    @Path("/years/{year}")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public NationalYearResponse replaceNationalYear(
            @PathParam("year") @Min(NationalDayRequests.FIRST_YEAR) @Max(NationalDayRequests.LAST_YEAR) int year,
            @BeanParam Version version,
            @NotNull @Valid NationalYearRequest request) {
        return service.replace(year, version.seen(), request);
    }
}
