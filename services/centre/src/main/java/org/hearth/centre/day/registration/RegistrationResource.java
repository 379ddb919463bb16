package org.hearth.centre.day.registration;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.centre.day.catalogue.CatalogueService;
import org.hearth.centre.day.registration.RegistrationRequests.CancelRequest;
import org.hearth.centre.day.registration.RegistrationRequests.SignUp;
import org.hearth.centre.day.registration.RegistrationResponse.SignedUp;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.ReasonRequest;
import org.hearth.kernel.Table;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Version;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Residents who signed up for sessions and courses of the current centre. */
@Path("/api/centre")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-registration")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class RegistrationResource {
    private final RegistrationService registrations;
    private final RegistrationStepService steps;
    private final CatalogueService catalogue;
    private final Exports exports;

    @Inject
    RegistrationResource(
            RegistrationService registrations,
            RegistrationStepService steps,
            CatalogueService catalogue,
            Exports exports) {
        this.registrations = registrations;
        this.steps = steps;
        this.catalogue = catalogue;
        this.exports = exports;
    }

    /** Registrations in the order in which people asked; of a session those of its course, too, and whether they came to it. */
    @GET
    @Path("/registrations")
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    public Page<RegistrationResponse> listRegistrations(
            @QueryParam("target") @Nullable UUID target,
            @QueryParam("session") @Nullable UUID session,
            @QueryParam("activity") @Nullable UUID activity,
            @QueryParam("resident") @Nullable UUID resident,
            @QueryParam("state") @Nullable String state,
            @BeanParam PageParams page) {
        return registrations.list(new RegistrationFilter(target, session, activity, resident, state), page);
    }

    /** The same list as XLSX or CSV. */
    @GET
    @Path("/registrations/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    public Response exportRegistrations(
            @QueryParam("target") @Nullable UUID target,
            @QueryParam("session") @Nullable UUID session,
            @QueryParam("activity") @Nullable UUID activity,
            @QueryParam("resident") @Nullable UUID resident,
            @QueryParam("state") @Nullable String state,
            @QueryParam("format") @Nullable String format) {
        RegistrationFilter filter = new RegistrationFilter(target, session, activity, resident, state);
        Filters said = Filters.none()
                .and("活动", "Activity", activity == null ? null : catalogue.activityTitle(activity))
                .and("状态", "State", RegistrationColumns.STATES.of(state));
        return exports.answer(
                new Wanted<>(RegistrationColumns.REGISTRATIONS, format, said),
                page -> registrations.list(filter, page));
    }

    /** Signs residents up together: all of them, or none. */
    @POST
    @Path("/registrations")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_REGISTRATIONS)
    public SignedUp createRegistrations(@NotNull @Valid SignUp request) {
        return registrations.signUp(request);
    }

    @GET
    @Path("/registrations/{id}")
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    public RegistrationResponse getRegistration(@PathParam("id") UUID id) {
        return registrations.get(id);
    }

    /** Gives the place back, or no longer waits; whoever is next moves up. */
    @POST
    @Path("/registrations/{id}/cancel")
    @PermissionsAllowed(Permissions.WRITE_REGISTRATIONS)
    public RegistrationResponse cancelRegistration(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid CancelRequest request) {
        return steps.cancel(id, version.seen(), request.reason());
    }

    /** Takes the place that is kept for somebody. */
    @POST
    @Path("/registrations/{id}/confirm")
    @PermissionsAllowed(Permissions.WRITE_REGISTRATIONS)
    public RegistrationResponse confirmRegistration(@PathParam("id") UUID id, @BeanParam Version version) {
        return steps.confirm(id, version.seen());
    }

    /** As if it had not been cancelled or lapsed: to a place or to wait, by the order in which people asked. */
    @POST
    @Path("/registrations/{id}/undo")
    @PermissionsAllowed(Permissions.WRITE_REGISTRATIONS)
    public RegistrationResponse undoRegistration(@PathParam("id") UUID id, @BeanParam Version version) {
        return steps.undo(id, version.seen());
    }

    /** Gives somebody who waits a place that is free, whoever asked before them. */
    @POST
    @Path("/registrations/{id}/move-up")
    @PermissionsAllowed(Permissions.WRITE_REGISTRATIONS)
    public RegistrationResponse moveUpRegistration(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid ReasonRequest request) {
        return steps.moveUp(id, version.seen(), request.reason());
    }

    /** What was done to the registration, newest first. */
    @GET
    @Path("/registrations/{id}/history")
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    public Page<ActResponse> getRegistrationHistory(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return registrations.history(id, page);
    }

    /** How many were registered for sessions of an activity, and how many of them came; at most 366 days. */
    @GET
    @Path("/activities/{id}/registration-figures")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public RegistrationFigures getRegistrationFigures(
            @PathParam("id") UUID id,
            @NotNull @QueryParam("from") LocalDate from,
            @NotNull @QueryParam("to") LocalDate to) {
        return registrations.figures(id, from, to);
    }
}
