package org.hearth.centre.day.catalogue;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Table;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Version;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Activities of the current centre. */
@Path("/api/centre")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-catalogue")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class ActivityResource {
    private final ActivityService service;
    private final CatalogueService catalogue;
    private final Exports exports;

    @Inject
    ActivityResource(ActivityService service, CatalogueService catalogue, Exports exports) {
        this.service = service;
        this.catalogue = catalogue;
        this.exports = exports;
    }

    @GET
    @Path("/activities")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<ActivityResponse> listActivities(
            @QueryParam("q") @Nullable String q,
            @QueryParam("programme") @Nullable UUID programme,
            @QueryParam("published") @Pattern(regexp = "true|false") @Nullable String published,
            @BeanParam PageParams page) {
        return service.list(q, programme, published == null ? null : Boolean.valueOf(published), page);
    }

    /** The activities of the same filters as XLSX or CSV. */
    @GET
    @Path("/activities/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Response exportActivities(
            @QueryParam("q") @Nullable String q,
            @QueryParam("programme") @Nullable UUID programme,
            @QueryParam("published") @Pattern(regexp = "true|false") @Nullable String published,
            @QueryParam("format") @Nullable String format) {
        Filters filters = Filters.none()
                .and("名称", "Title", q)
                .and("服务板块", "Programme", programme == null ? null : catalogue.programmeName(programme))
                .and(
                        "对外发布",
                        "Published",
                        published == null ? null : Boolean.parseBoolean(published) ? Columns.YES : Columns.NO);
        return exports.answer(
                new Wanted<>(CatalogueColumns.ACTIVITIES, format, filters),
                page -> service.list(q, programme, published == null ? null : Boolean.valueOf(published), page));
    }

    @POST
    @Path("/activities")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    public ActivityResponse createActivity(@NotNull @Valid ActivityRequest request) {
        return service.create(request);
    }

    @GET
    @Path("/activities/{id}")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public ActivityResponse getActivity(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("/activities/{id}")
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    public ActivityResponse updateActivity(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid ActivityRequest request) {
        return service.update(id, version.seen(), request);
    }

    /** Has it shown on the street page, as it was seen. */
    @POST
    @Path("/activities/{id}/publish")
    @PermissionsAllowed(Permissions.PUBLISH_ACTIVITIES)
    public ActivityResponse publishActivity(@PathParam("id") UUID id, @BeanParam Version version) {
        return service.publish(id, version.seen());
    }

    /** Takes it off the street page. */
    @POST
    @Path("/activities/{id}/withdraw")
    @PermissionsAllowed(Permissions.PUBLISH_ACTIVITIES)
    public ActivityResponse withdrawActivity(@PathParam("id") UUID id, @BeanParam Version version) {
        return service.withdraw(id, version.seen());
    }

    /** What was done to the activity, newest first. */
    @GET
    @Path("/activities/{id}/history")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<ActResponse> getActivityHistory(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return service.history(id, page);
    }
}
