package org.hearth.centre.day.counter;

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
import org.hearth.centre.day.counter.CounterRequests.CounterRequest;
import org.hearth.centre.day.counter.CounterRequests.ReadingRequest;
import org.hearth.centre.day.counter.CounterRequests.RenameCounterRequest;
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

/** The counters at the current centre's doors, and the one operation that is theirs. */
@Path("/api/centre/counters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-counter")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class CounterResource {
    private final CounterService service;
    private final CounterAccess access;
    private final ReadingService readings;
    private final Exports exports;

    @Inject
    CounterResource(CounterService service, CounterAccess access, ReadingService readings, Exports exports) {
        this.service = service;
        this.access = access;
        this.readings = readings;
        this.exports = exports;
    }

    /** All counters that ever were, in the order they came. */
    @GET
    @PermissionsAllowed(Permissions.MANAGE_COUNTERS)
    public Page<CounterResponse> listCounters(@BeanParam PageParams page) {
        return service.list(page);
    }

    /** The same list as XLSX or CSV. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.MANAGE_COUNTERS)
    public Response exportCounters(@QueryParam("format") @Nullable String format) {
        return exports.answer(new Wanted<>(CounterColumns.COUNTERS, format, Filters.none()), service::list);
    }

    /** A counter that is new; it has no secret yet. */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.MANAGE_COUNTERS)
    public CounterResponse createCounter(@NotNull @Valid CounterRequest request) {
        return service.create(request);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permissions.MANAGE_COUNTERS)
    public CounterResponse updateCounter(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid RenameCounterRequest request) {
        return service.rename(id, version.seen(), request.name());
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed(Permissions.MANAGE_COUNTERS)
    public Page<ActResponse> getCounterHistory(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return service.history(id, page);
    }

    /** Its first secret, or another one: from then on the one before opens nothing. It is told in this answer alone. */
    @POST
    @Path("/{id}/secret")
    @PermissionsAllowed(Permissions.MANAGE_COUNTERS)
    public CounterSecret issueCounterSecret(@PathParam("id") UUID id, @BeanParam Version version) {
        return access.issue(id, version.seen());
    }

    /** It may send no more. What it sent stays. */
    @POST
    @Path("/{id}/revoke")
    @PermissionsAllowed(Permissions.MANAGE_COUNTERS)
    public CounterResponse revokeCounter(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid ReasonRequest request) {
        return service.revoke(id, version.seen(), request.reason());
    }

    /**
     * A counter says how many came in between two times of one day, at most seven days ago. Which counter it is stands in its token.
     * Sent again with the same id it counts once, whenever that is.
     */
    @POST
    @Path("/readings")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_FOOTFALL)
    public ReadingResponse sendReading(@NotNull @Valid ReadingRequest request) {
        return readings.send(request);
    }
}
