package org.hearth.centre.day.opening;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.centre.day.opening.SpecialDayRequests.ChangeSpecialDayRequest;
import org.hearth.centre.day.opening.SpecialDayRequests.SpecialDayRequest;
import org.hearth.centre.day.opening.SpecialDayRequests.SpecialDaysRequest;
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

/** When the current centre is open. */
@Path("/api/centre/opening")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-opening")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class OpeningResource {
    private final OpeningService service;
    private final Exports exports;

    @Inject
    OpeningResource(OpeningService service, Exports exports) {
        this.service = service;
        this.exports = exports;
    }

    /** The hours of a week, which are headquarters' to change. */
    @GET
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public CentreOpening getOpeningHours() {
        return service.opening();
    }

    /** Days that are not as their week, in order. */
    @GET
    @Path("/special-days")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<SpecialDayResponse> listSpecialDays(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @BeanParam PageParams page) {
        return service.list(from, to, page);
    }

    /** The same list as XLSX or CSV. */
    @GET
    @Path("/special-days/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Response exportSpecialDays(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("format") @Nullable String format) {
        Filters said = Filters.none().and("从", "From", from).and("到", "To", to);
        return exports.answer(
                new Wanted<>(SpecialDayColumns.SPECIAL_DAYS, format, said), page -> service.list(from, to, page));
    }

    /** Says that a day is not as its week: at most three months back, and three years ahead. */
    @POST
    @Path("/special-days")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.MANAGE_OPENING)
    public SpecialDayResponse createSpecialDay(@NotNull @Valid SpecialDayRequest request) {
        return service.create(request);
    }

    /** Says the same of several days, each a day of its own: all of them or none, and which day could not be had. */
    @POST
    @Path("/special-days/several")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.MANAGE_OPENING)
    public SpecialDays createSpecialDays(@NotNull @Valid SpecialDaysRequest request) {
        return service.createAll(request);
    }

    @PUT
    @Path("/special-days/{id}")
    @PermissionsAllowed(Permissions.MANAGE_OPENING)
    public SpecialDayResponse updateSpecialDay(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid ChangeSpecialDayRequest request) {
        return service.update(id, version.seen(), request);
    }

    /** The day is as its week again. */
    @DELETE
    @Path("/special-days/{id}")
    @PermissionsAllowed(Permissions.MANAGE_OPENING)
    public SpecialDayResponse removeSpecialDay(@PathParam("id") UUID id, @BeanParam Version version) {
        return service.remove(id, version.seen());
    }

    /** What was said of the day, newest first. */
    @GET
    @Path("/special-days/{id}/history")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<ActResponse> getSpecialDayHistory(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return service.history(id, page);
    }
}
