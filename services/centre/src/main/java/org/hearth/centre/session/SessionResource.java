package org.hearth.centre.session;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.ReasonRequest;
import org.hearth.kernel.Versioned;
import org.hearth.tenancy.CurrentTenant;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The timetable of the current centre, as a list, and session by session. */
@Path("/api/centre")
@Tag(name = "centre")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class SessionResource {
    private final SessionService sessions;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    SessionResource(SessionService sessions, CurrentTenant tenant, Clock clock) {
        this.sessions = sessions;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** {@code nobodyCame} states an explicit 0. */
    public record CloseRequest(boolean nobodyCame) {}

    /** Sessions from a day (today, if none is named) to another (six days later), in order of start. */
    @GET
    @Path("/sessions")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    @Operation(operationId = "listSessions")
    public Page<SessionResponse> list(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("q") @Nullable String q,
            @QueryParam("state") @Nullable String state,
            @QueryParam("space") @Nullable String space,
            @QueryParam("programme") @Nullable String programme,
            @QueryParam("activity") @Nullable String activity,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        LocalDate today = LocalDate.now(clock.withZone(tenant.require().zone()));
        return sessions.list(SessionFilter.of(today, from, to, q, state, space, programme, activity), cursor, limit);
    }

    @POST
    @Path("/sessions")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    @Operation(operationId = "createSession")
    public SessionResponse create(@NotNull @Valid SessionRequest request) {
        return sessions.create(request);
    }

    @GET
    @Path("/sessions/{id}")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    @Operation(operationId = "getSession")
    public SessionResponse get(@PathParam("id") UUID id) {
        return sessions.get(id);
    }

    @PUT
    @Path("/sessions/{id}")
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    @Operation(operationId = "updateSession")
    public SessionResponse update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SessionRequest request) {
        return sessions.update(id, Versioned.required(ifMatch), request);
    }

    @POST
    @Path("/sessions/{id}/close")
    @PermissionsAllowed(Permissions.RECORD_ATTENDANCE)
    @Operation(operationId = "closeSession")
    public SessionResponse close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CloseRequest request) {
        return sessions.close(id, Versioned.required(ifMatch), request.nobodyCame());
    }

    @POST
    @Path("/sessions/{id}/reopen")
    @PermissionsAllowed(Permissions.RECORD_ATTENDANCE)
    @Operation(operationId = "reopenSession")
    public SessionResponse reopen(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return sessions.reopen(id, Versioned.required(ifMatch), request.reason());
    }

    @POST
    @Path("/sessions/{id}/cancel")
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    @Operation(operationId = "cancelSession")
    public SessionResponse cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return sessions.cancel(id, Versioned.required(ifMatch), request.reason());
    }
}
