package org.hearth.centre.day.feed;

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

/** The current centre's calendar feeds. What their links open is read at the street door. */
@Path("/api/centre/feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-feed")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class FeedResource {
    private final FeedService service;
    private final FeedLinks links;
    private final Exports exports;

    @Inject
    FeedResource(FeedService service, FeedLinks links, Exports exports) {
        this.service = service;
        this.links = links;
        this.exports = exports;
    }

    /** All feeds that ever were, the latest first; without their links. */
    @GET
    @PermissionsAllowed(Permissions.MANAGE_FEEDS)
    public Page<FeedResponse> listFeeds(@BeanParam PageParams page) {
        return service.list(page);
    }

    /** The same list as XLSX or CSV. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.MANAGE_FEEDS)
    public Response exportFeeds(@QueryParam("format") @Nullable String format) {
        return exports.answer(new Wanted<>(FeedColumns.FEEDS, format, Filters.none()), service::list);
    }

    /** A feed that is new, and its link, which is told in this answer alone: whoever has it reads the feed until it is revoked. */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.MANAGE_FEEDS)
    public MadeFeed createFeed(@NotNull @Valid FeedRequest request) {
        return links.make(request);
    }

    /** Says for whom it is. */
    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permissions.MANAGE_FEEDS)
    public FeedResponse updateFeed(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid FeedNoteRequest request) {
        return service.update(id, version.seen(), request.note());
    }

    /** The link opens nothing any more. */
    @POST
    @Path("/{id}/revoke")
    @PermissionsAllowed(Permissions.MANAGE_FEEDS)
    public FeedResponse revokeFeed(@PathParam("id") UUID id, @BeanParam Version version) {
        return service.revoke(id, version.seen());
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed(Permissions.MANAGE_FEEDS)
    public Page<ActResponse> getFeedHistory(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return service.history(id, page);
    }
}
