package org.hearth.centre.day.session;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.centre.day.series.SeriesPreview;
import org.hearth.centre.day.series.SeriesResult;
import org.hearth.identity.Permissions;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Sessions of the current centre by a rule. */
@Path("/api/centre/session-series")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-session")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class SessionSeriesResource {
    private final SessionSeriesService series;

    @Inject
    SessionSeriesResource(SessionSeriesService series) {
        this.series = series;
    }

    /** The dates there would be: which can be had, and what else there is for the others. */
    @GET
    @Path("/preview")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public SeriesPreview previewSessionSeries(
            @QueryParam("space") @Nullable UUID space,
            @NotNull @QueryParam("startsAt") LocalDateTime startsAt,
            @NotNull @QueryParam("endsAt") LocalDateTime endsAt,
            @NotBlank @Size(max = 300) @QueryParam("rule") String rule) {
        return series.preview(space, startsAt, endsAt, rule);
    }

    /** Plans the sessions that can be had, and names the dates on which there is none, and why. */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    public SeriesResult createSessionSeries(@NotNull @Valid SessionSeriesRequest request) {
        return series.create(request);
    }
}
