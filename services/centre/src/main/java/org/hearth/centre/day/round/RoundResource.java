package org.hearth.centre.day.round;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.centre.day.round.RoundRequests.CancelRoundRequest;
import org.hearth.centre.day.round.RoundRequests.DrawRequest;
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

/** Seasonal rounds of the current centre: spaces of a season applied for, drawn and given out together. */
@Path("/api/centre")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-round")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class RoundResource {
    private final RoundService rounds;
    private final RoundStateService states;
    private final Exports exports;

    @Inject
    RoundResource(RoundService rounds, RoundStateService states, Exports exports) {
        this.rounds = rounds;
        this.states = states;
        this.exports = exports;
    }

    /** Rounds, newest first. */
    @GET
    @Path("/rounds")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<RoundResponse> listRounds(
            @QueryParam("state") @Nullable String state,
            @QueryParam("q") @Nullable String q,
            @BeanParam PageParams page) {
        return rounds.list(state, q, page);
    }

    /** The rounds of the same filters as XLSX or CSV. */
    @GET
    @Path("/rounds/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Response exportRounds(
            @QueryParam("state") @Nullable String state,
            @QueryParam("q") @Nullable String q,
            @QueryParam("format") @Nullable String format) {
        Filters said =
                Filters.none().and("状态", "State", RoundColumns.STATES.of(state)).and("名称", "Name", q);
        return exports.answer(new Wanted<>(RoundColumns.ROUNDS, format, said), page -> rounds.list(state, q, page));
    }

    @POST
    @Path("/rounds")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.DECIDE_BOOKINGS)
    public RoundResponse createRound(@NotNull @Valid RoundRequest request) {
        return rounds.create(request);
    }

    @GET
    @Path("/rounds/{id}")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public RoundResponse getRound(@PathParam("id") UUID id) {
        return rounds.get(id);
    }

    /** Changes a draft; once applications are taken, its name, and its closing to a later day. */
    @PUT
    @Path("/rounds/{id}")
    @PermissionsAllowed(Permissions.DECIDE_BOOKINGS)
    public RoundResponse updateRound(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid RoundRequest request) {
        return rounds.update(id, version.seen(), request);
    }

    /** Lets applications in; the rules stand from then on, and the digest of the draw's secret is told. */
    @POST
    @Path("/rounds/{id}/open")
    @PermissionsAllowed(Permissions.DECIDE_BOOKINGS)
    public RoundResponse openRound(@PathParam("id") UUID id, @BeanParam Version version) {
        return states.open(id, version.seen());
    }

    /** Takes no more applications, on the last of their days or later. */
    @POST
    @Path("/rounds/{id}/close")
    @PermissionsAllowed(Permissions.DECIDE_BOOKINGS)
    public RoundResponse closeRound(@PathParam("id") UUID id, @BeanParam Version version) {
        return states.close(id, version.seen());
    }

    /** Makes the draw, once, tells its secret, and proposes who gets what. */
    @POST
    @Path("/rounds/{id}/allocate")
    @PermissionsAllowed(Permissions.DECIDE_BOOKINGS)
    public RoundResponse allocateRound(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid DrawRequest request) {
        return states.allocate(id, version.seen(), request.word());
    }

    /** Begins to make bookings of all that is granted; how far it is stands in the round. */
    @POST
    @Path("/rounds/{id}/confirm")
    @PermissionsAllowed(Permissions.DECIDE_BOOKINGS)
    public RoundResponse confirmRound(@PathParam("id") UUID id, @BeanParam Version version) {
        return states.confirm(id, version.seen());
    }

    /** Stops making bookings; those that were made stay, and confirming again goes on. */
    @POST
    @Path("/rounds/{id}/stop")
    @PermissionsAllowed(Permissions.DECIDE_BOOKINGS)
    public RoundResponse stopRound(@PathParam("id") UUID id, @BeanParam Version version) {
        return states.stop(id, version.seen());
    }

    @POST
    @Path("/rounds/{id}/cancel")
    @PermissionsAllowed(Permissions.DECIDE_BOOKINGS)
    public RoundResponse cancelRound(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid CancelRoundRequest request) {
        return states.cancel(id, version.seen(), request.reason());
    }

    /** What was done to the round, newest first. */
    @GET
    @Path("/rounds/{id}/history")
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    public Page<ActResponse> getRoundHistory(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return rounds.history(id, page);
    }
}
