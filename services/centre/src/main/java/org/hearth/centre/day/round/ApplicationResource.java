package org.hearth.centre.day.round;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.centre.day.round.ApplicationService.Filter;
import org.hearth.centre.day.round.RoundRequests.WithdrawRequest;
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

/** What organisations apply for in seasonal rounds of the current centre. */
@Path("/api/centre")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-round")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class ApplicationResource {
    private final ApplicationService applications;
    private final Exports exports;

    @Inject
    ApplicationResource(ApplicationService applications, Exports exports) {
        this.applications = applications;
        this.exports = exports;
    }

    /** Applications of a round, by number; contacts are told to whoever may read names of residents. */
    @GET
    @Path("/rounds/{id}/applications")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<ApplicationResponse> listRoundApplications(
            @PathParam("id") UUID round,
            @QueryParam("rank") @Nullable @Min(1) @Max(8) Integer rank,
            @QueryParam("state") @Nullable String state,
            @QueryParam("q") @Nullable String q,
            @BeanParam PageParams page) {
        return applications.list(round, new Filter(rank, state, q), page);
    }

    /** The applications of the same filters as XLSX or CSV. */
    @GET
    @Path("/rounds/{id}/applications/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Response exportRoundApplications(
            @PathParam("id") UUID round,
            @QueryParam("rank") @Nullable @Min(1) @Max(8) Integer rank,
            @QueryParam("state") @Nullable String state,
            @QueryParam("q") @Nullable String q,
            @QueryParam("format") @Nullable String format) {
        Filter filter = new Filter(rank, state, q);
        Filters said = Filters.none()
                .and("类别（次序）", "Class (order)", rank)
                .and("状态", "State", RoundColumns.APPLIED.of(state))
                .and("单位、用途", "Organisation, purpose", q);
        return exports.answer(
                new Wanted<>(RoundColumns.APPLICATIONS, format, said), page -> applications.list(round, filter, page));
    }

    /** Enters an application, while they are taken. */
    @POST
    @Path("/rounds/{id}/applications")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_BOOKINGS)
    public ApplicationResponse createRoundApplication(
            @PathParam("id") UUID round, @NotNull @Valid ApplicationRequest request) {
        return applications.create(round, request);
    }

    @GET
    @Path("/round-applications/{id}")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public ApplicationResponse getRoundApplication(@PathParam("id") UUID id) {
        return applications.get(id);
    }

    @PUT
    @Path("/round-applications/{id}")
    @PermissionsAllowed(Permissions.WRITE_BOOKINGS)
    public ApplicationResponse updateRoundApplication(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid ApplicationRequest request) {
        return applications.update(id, version.seen(), request);
    }

    @POST
    @Path("/round-applications/{id}/withdraw")
    @PermissionsAllowed(Permissions.WRITE_BOOKINGS)
    public ApplicationResponse withdrawRoundApplication(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid WithdrawRequest request) {
        return applications.withdraw(id, version.seen(), request.reason());
    }

    /** What was done to the application, newest first. */
    @GET
    @Path("/round-applications/{id}/history")
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    public Page<ActResponse> getRoundApplicationHistory(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return applications.history(id, page);
    }
}
