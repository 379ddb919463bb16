package org.hearth.centre.day.session;

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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.centre.day.session.DayState.DayStates;
import org.hearth.centre.day.session.DayState.UnstatedDays;
import org.hearth.centre.day.session.DayStatementRequests.StateDayRequest;
import org.hearth.centre.day.session.DayStatementRequests.StateDaysRequest;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Period;
import org.hearth.kernel.ReasonRequest;
import org.hearth.tenancy.Version;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The days of the current centre: one as the front desk sees it, and which of them are recorded. */
@Path("/api/centre/days")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-session")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class DayResource {
    private final DayService days;
    private final DayStatementService statements;

    @Inject
    DayResource(DayService days, DayStatementService statements) {
        this.days = days;
        this.statements = statements;
    }

    /** How far each day of a range, at most a year, is recorded. */
    @GET
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public DayStates listDays(@NotNull @QueryParam("from") LocalDate from, @NotNull @QueryParam("to") LocalDate to) {
        return statements.states(new Period(from, to));
    }

    /** How many open days without a session nobody has stated anything of, and the latest before a day, a quarter of them at most. */
    @GET
    @Path("/unstated")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public UnstatedDays listUnstatedDays(@QueryParam("before") @Nullable LocalDate before) {
        return statements.unstated(before);
    }

    @GET
    @Path("/{day}")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Day getDay(@PathParam("day") LocalDate day) {
        return days.day(day);
    }

    /** States that a day that is over had no sessions but those closed or cancelled. */
    @POST
    @Path("/{day}/statement")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.RECORD_ATTENDANCE)
    public DayState stateDay(@PathParam("day") LocalDate day, @NotNull @Valid StateDayRequest request) {
        return statements.state(day, request);
    }

    /** States several past days at once: all of them or none. */
    @POST
    @Path("/statements")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.RECORD_ATTENDANCE)
    public DayStates stateDays(@NotNull @Valid StateDaysRequest request) {
        return statements.stateAll(request);
    }

    /** Withdraws what was stated of a day; it stays as history. {@code If-Match} is the statement's version. */
    @POST
    @Path("/{day}/statement/withdraw")
    @PermissionsAllowed(Permissions.RECORD_ATTENDANCE)
    public DayState withdrawDayStatement(
            @PathParam("day") LocalDate day, @BeanParam Version version, @NotNull @Valid ReasonRequest request) {
        return statements.withdraw(day, version.seen(), request.reason());
    }
}
