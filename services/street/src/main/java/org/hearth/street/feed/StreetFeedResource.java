package org.hearth.street.feed;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.kernel.CanonicalJson;
import org.hearth.tenancy.CurrentStreet;

/** Calendar feeds of the centres, for whoever has a link. No token is asked for, and none changes anything. */
@Path("/api/public")
@Produces(StreetFeedResource.CALENDAR)
@Tag(name = "street-feed")
@EndpointDisabled(name = "hearth.audience.public", stringValue = "false")
public class StreetFeedResource {
    static final String CALENDAR = "text/calendar;charset=utf-8";

    private final CurrentStreet street;
    private final StreetFeedService feeds;

    @Inject
    StreetFeedResource(CurrentStreet street, StreetFeedService feeds) {
        this.street = street;
        this.feeds = feeds;
    }

    /**
     * A feed as iCalendar (RFC 5545, RFC 7986): times of 60 days back to a year ahead. What did not change since it was read last is
     * answered by 304.
     *
     * @param centre the centre's slug
     * @param file the secret of the feed's link, and {@code .ics}
     */
    @GET
    @Path("/{centre}/feeds/{file}")
    @PermitAll
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content = @Content(mediaType = "text/calendar", schema = @Schema(implementation = String.class)))
    public Response readFeed(
            @PathParam("centre") String centre, @PathParam("file") String file, @Context HttpHeaders headers) {
        street.enter(centre);
        String text = feeds.read(file);
        EntityTag tag = new EntityTag(CanonicalJson.sha256(text).substring(0, 32));
        Response.ResponseBuilder answer = isKnown(tag, headers) ? Response.notModified() : Response.ok(text, CALENDAR);
        return answer.tag(tag).cacheControl(askAgain()).build();
    }

    /** What else a request may want of a version is for those who change something. */
    private static boolean isKnown(EntityTag tag, HttpHeaders headers) {
        String asked = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return asked != null && (asked.strip().equals("*") || asked.contains('"' + tag.getValue() + '"'));
    }

    /** May be kept by whoever asked, and is asked for each time: a feed that is revoked is gone at once. */
    private static CacheControl askAgain() {
        CacheControl control = new CacheControl();
        control.setPrivate(true);
        control.setNoCache(true);
        return control;
    }
}
