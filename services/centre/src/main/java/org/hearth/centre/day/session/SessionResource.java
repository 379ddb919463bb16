package org.hearth.centre.day.session;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.ReasonRequest;
import org.hearth.kernel.Table;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Version;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The timetable of the current centre, as a list, and session by session. */
@Path("/api/centre")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-session")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class SessionResource {
    private final SessionService sessions;
    private final CurrentTenant tenant;
    private final Clock clock;
    private final SessionExport export;
    private final SessionHintService hints;
    private final SessionClaimService claims;

    @Inject
    SessionResource(
            SessionService sessions,
            CurrentTenant tenant,
            Clock clock,
            SessionExport export,
            SessionHintService hints,
            SessionClaimService claims) {
        this.claims = claims;
        this.hints = hints;
        this.export = export;
        this.sessions = sessions;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** {@code nobodyCame} states an explicit 0; {@code simulated}: it was made up for demonstration. */
    public record CloseRequest(boolean nobodyCame, @Nullable Boolean simulated) {}

    /** Sessions from a day (today, if none is named) to another (six days later), in order of start. */
    @GET
    @Path("/sessions")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<SessionResponse> listSessions(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("q") @Nullable String q,
            @QueryParam("state") @Nullable String state,
            @QueryParam("space") @Nullable String space,
            @QueryParam("programme") @Nullable String programme,
            @QueryParam("activity") @Nullable String activity,
            @BeanParam PageParams page) {
        LocalDate today = tenant.require().today(clock);
        return sessions.list(SessionFilter.of(today, from, to, q, state, space, programme, activity), page);
    }

    /** The sessions of the same filters as XLSX or CSV. */
    @GET
    @Path("/sessions/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Response exportSessions(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("q") @Nullable String q,
            @QueryParam("state") @Nullable String state,
            @QueryParam("space") @Nullable String space,
            @QueryParam("programme") @Nullable String programme,
            @QueryParam("activity") @Nullable String activity,
            @QueryParam("format") @Nullable String format) {
        LocalDate today = LocalDate.now(clock.withZone(tenant.require().zone()));
        SessionFilter filter = SessionFilter.of(today, from, to, q, state, space, programme, activity);
        return export.answer(filter, format);
    }

    /** What else there is at a time, before a session is planned there: others in its space, and whether the centre is open. */
    @GET
    @Path("/sessions/hints")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public SessionHints getSessionHints(
            @QueryParam("space") @Nullable UUID space,
            @NotNull @QueryParam("startsAt") LocalDateTime startsAt,
            @NotNull @QueryParam("endsAt") LocalDateTime endsAt,
            @QueryParam("except") @Nullable UUID except) {
        return hints.hints(space, startsAt, endsAt, except);
    }

    /** Which statements count these sessions, before one is reopened; ids separated by commas, at most fifty. */
    @GET
    @Path("/sessions/claims")
    @PermissionsAllowed(Permissions.RECORD_ATTENDANCE)
    public SessionClaims getSessionClaims(@NotNull @Size(max = 1_850) @QueryParam("sessions") String sessions) {
        return claims.of(sessions);
    }

    @POST
    @Path("/sessions")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    public SessionResponse createSession(@NotNull @Valid SessionRequest request) {
        return sessions.create(request);
    }

    @GET
    @Path("/sessions/{id}")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public SessionResponse getSession(@PathParam("id") UUID id) {
        return sessions.get(id);
    }

    @PUT
    @Path("/sessions/{id}")
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    public SessionResponse updateSession(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid SessionRequest request) {
        return sessions.update(id, version.seen(), request);
    }

    @POST
    @Path("/sessions/{id}/close")
    @PermissionsAllowed(Permissions.RECORD_ATTENDANCE)
    public SessionResponse closeSession(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid CloseRequest request) {
        return sessions.close(id, version.seen(), request.nobodyCame(), Boolean.TRUE.equals(request.simulated()));
    }

    @POST
    @Path("/sessions/{id}/reopen")
    @PermissionsAllowed(Permissions.RECORD_ATTENDANCE)
    public SessionResponse reopenSession(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid ReasonRequest request) {
        return sessions.reopen(id, version.seen(), request.reason());
    }

    @POST
    @Path("/sessions/{id}/cancel")
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    public SessionResponse cancelSession(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid ReasonRequest request) {
        return sessions.cancel(id, version.seen(), request.reason());
    }
}
