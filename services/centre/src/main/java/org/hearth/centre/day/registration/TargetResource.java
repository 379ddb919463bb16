package org.hearth.centre.day.registration;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.hearth.centre.day.catalogue.CatalogueService;
import org.hearth.centre.day.registration.TargetSql.Wanted;
import org.hearth.centre.day.registration.TermsRequests.PlacesRequest;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Table;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Version;
import org.jspecify.annotations.Nullable;

/** What people may sign up for at the current centre, and how many places are taken. */
@Path("/api/centre/registration-targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-registration")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class TargetResource {
    private final TargetService targets;
    private final CatalogueService catalogue;
    private final Exports exports;

    @Inject
    TargetResource(TargetService targets, CatalogueService catalogue, Exports exports) {
        this.targets = targets;
        this.catalogue = catalogue;
        this.exports = exports;
    }

    /**
     * Sessions and courses by their start: of an activity, of the days from one to another, or what whoever comes to a session signs up
     * for.
     */
    @GET
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<TargetResponse> listRegistrationTargets(
            @QueryParam("activity") @Nullable UUID activity,
            @QueryParam("session") @Nullable UUID session,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @BeanParam PageParams page) {
        return targets.list(new Wanted(activity, session, from, to), page);
    }

    /** The same list as XLSX or CSV. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Response exportRegistrationTargets(
            @QueryParam("activity") @Nullable UUID activity,
            @QueryParam("session") @Nullable UUID session,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("format") @Nullable String format) {
        Wanted wanted = new Wanted(activity, session, from, to);
        Filters said = Filters.none()
                .and("活动", "Activity", activity == null ? null : catalogue.activityTitle(activity))
                .and("从", "From", from)
                .and("到", "To", to);
        return exports.answer(
                new Exports.Wanted<>(TargetColumns.TARGETS, format, said), page -> targets.list(wanted, page));
    }

    /** By the id of the session, or of the activity that is a course. */
    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public TargetResponse getRegistrationTarget(@PathParam("id") UUID id) {
        return targets.get(id);
    }

    /** Gives it a number of places of its own, or with none that of the terms again; whoever waits moves up. */
    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    public TargetResponse setRegistrationPlaces(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid PlacesRequest request) {
        return targets.setPlaces(id, version.seen(), request.places());
    }
}
