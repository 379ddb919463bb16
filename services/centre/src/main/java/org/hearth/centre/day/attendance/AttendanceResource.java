package org.hearth.centre.day.attendance;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.centre.day.attendance.AttendanceRequests.RecordAllRequest;
import org.hearth.centre.day.attendance.AttendanceRequests.RecordRequest;
import org.hearth.centre.day.attendance.AttendanceRequests.VoidRequest;
import org.hearth.centre.day.attendance.AttendanceResponses.Recorded;
import org.hearth.centre.day.attendance.AttendanceResponses.RecordedAll;
import org.hearth.centre.day.attendance.AttendanceResponses.Regulars;
import org.hearth.centre.day.attendance.AttendanceResponses.Sheet;
import org.hearth.centre.day.attendance.AttendanceResponses.Voided;
import org.hearth.identity.Permissions;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Check-in at the front desk. */
@Path("/api/centre")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-attendance")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class AttendanceResource {
    private final AttendanceService service;
    private final RegularService regulars;

    @Inject
    AttendanceResource(AttendanceService service, RegularService regulars) {
        this.service = service;
        this.regulars = regulars;
    }

    @GET
    @Path("/sessions/{id}/attendance")
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    public Sheet getAttendance(@PathParam("id") UUID id) {
        return service.sheet(id);
    }

    /** Who usually comes to the activities of a day, most often first. */
    @GET
    @Path("/regulars/{day}")
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    public Regulars getRegulars(@PathParam("day") LocalDate day) {
        return regulars.ofDay(day);
    }

    @POST
    @Path("/sessions/{id}/attendance")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.RECORD_ATTENDANCE)
    public Recorded recordAttendance(@PathParam("id") UUID id, @NotNull @Valid RecordRequest request) {
        return service.record(id, request);
    }

    @POST
    @Path("/sessions/{id}/attendance/batch")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.RECORD_ATTENDANCE)
    public RecordedAll recordAttendanceList(@PathParam("id") UUID id, @NotNull @Valid RecordAllRequest request) {
        return service.recordAll(id, request);
    }

    /** Takes an entry out of the count; within a minute whoever recorded it needs no reason. */
    @POST
    @Path("/attendance/{id}/void")
    @PermissionsAllowed(Permissions.RECORD_ATTENDANCE)
    public Voided voidAttendance(@PathParam("id") UUID id, @NotNull @Valid VoidRequest request) {
        return service.voidEntry(id, request.reason());
    }
}
