package org.hearth.centre.day.catalogue;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.files.PictureFiles;
import org.hearth.files.ReceivedPicture;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Blobs;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Version;
import org.jspecify.annotations.Nullable;

/** Photos of the current centre's spaces: shown to whoever may see the space. */
@Path("/api/centre/spaces/{id}/photo")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-catalogue")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class SpacePhotoResource {
    /** May be kept by the browser of who was shown it, and is asked for each time: whoever may not see it any more does not. */
    private static final String OWN = "private, no-cache";

    private final SpacePhotoService service;
    private final PictureFiles files;
    private final Blobs blobs;
    private final CurrentTenant tenant;

    @Inject
    SpacePhotoResource(SpacePhotoService service, PictureFiles files, Blobs blobs, CurrentTenant tenant) {
        this.service = service;
        this.files = files;
        this.blobs = blobs;
        this.tenant = tenant;
    }

    /**
     * The photo.
     *
     * @param small one of at most 320 pixels, for lists
     * @param of the version that is wanted: it changes nothing, but another address is asked for anew
     */
    @GET
    @Produces(ReceivedPicture.TYPE)
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Response getSpacePhoto(
            @PathParam("id") UUID id,
            @QueryParam("small") boolean small,
            @QueryParam("of") @Nullable String of,
            @Context Request request) {
        String digest = service.shown(id, small);
        EntityTag tag = new EntityTag(digest);
        ResponseBuilder known = request.evaluatePreconditions(tag);
        ResponseBuilder answer = known != null
                ? known
                : Response.ok(
                        blobs.read(digest).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND)), ReceivedPicture.TYPE);
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, OWN)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"photo.jpg\"")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }

    /** The file's bytes: JPEG or PNG, told by what they are, at most 10 MB. Kept is a picture made of it, without what a camera wrote down. */
    @PUT
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    public SpacePhotoResponse putSpacePhoto(@PathParam("id") UUID id, @BeanParam Version version, InputStream body) {
        int seen = version.seen();
        service.check(id);
        ReceivedPicture picture = files.take(tenant.require().role(), body);
        blobs.keep(ReceivedPicture.TYPE, List.of(picture.picture(), picture.small()));
        return service.set(
                id,
                seen,
                new SpacePhotoService.Kept(
                        picture.pictureSha256(), picture.smallSha256(), picture.width(), picture.height()));
    }

    @DELETE
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    public SpacePhotoResponse removeSpacePhoto(@PathParam("id") UUID id, @BeanParam Version version) {
        return service.remove(id, version.seen());
    }
}
