package org.hearth.centre.day.round;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.centre.day.round.OutcomeService.Filter;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Table;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Version;
import org.jspecify.annotations.Nullable;

/** What became of the wishes of a seasonal round of the current centre. */
@Path("/api/centre")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-round")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class OutcomeResource {
    private final OutcomeService outcomes;
    private final Exports exports;

    @Inject
    OutcomeResource(OutcomeService outcomes, Exports exports) {
        this.outcomes = outcomes;
        this.exports = exports;
    }

    /** What became of each wish, with the reasons in words; by number and wish. Organisations are named, people are not. */
    @GET
    @Path("/rounds/{id}/outcomes")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<OutcomeResponse> listRoundOutcomes(
            @PathParam("id") UUID round,
            @QueryParam("state") @Nullable String state,
            @QueryParam("application") @Nullable UUID application,
            @QueryParam("q") @Nullable String q,
            @BeanParam PageParams page) {
        return outcomes.list(round, new Filter(state, application, q), page);
    }

    /** The outcomes of the same filters as XLSX or CSV. */
    @GET
    @Path("/rounds/{id}/outcomes/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Response exportRoundOutcomes(
            @PathParam("id") UUID round,
            @QueryParam("state") @Nullable String state,
            @QueryParam("application") @Nullable UUID application,
            @QueryParam("q") @Nullable String q,
            @QueryParam("format") @Nullable String format) {
        Filter filter = new Filter(state, application, q);
        Filters said = Filters.none()
                .and("结果", "Outcome", RoundColumns.BECAME.of(state))
                .and("单位", "Organisation", q);
        return exports.answer(
                new Wanted<>(RoundColumns.OUTCOMES, format, said), page -> outcomes.list(round, filter, page));
    }

    @GET
    @Path("/round-outcomes/{id}")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public OutcomeResponse getRoundOutcome(@PathParam("id") UUID id) {
        return outcomes.get(id);
    }

    /** Gives a wish a place, another one, or none, by hand and with a reason; before the round is confirmed. */
    @POST
    @Path("/round-outcomes/{id}/adjust")
    @PermissionsAllowed(Permissions.DECIDE_BOOKINGS)
    public OutcomeResponse adjustRoundOutcome(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid AdjustRequest request) {
        return outcomes.adjust(id, version.seen(), request);
    }

    /** What was adjusted, newest first. */
    @GET
    @Path("/round-outcomes/{id}/history")
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    public Page<ActResponse> getRoundOutcomeHistory(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return outcomes.history(id, page);
    }
}
