package org.hearth.centre.day.booking;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.hearth.centre.day.booking.BookingSeriesService.Asked;
import org.hearth.centre.day.series.SeriesPreview;
import org.hearth.centre.day.series.SeriesResult;
import org.hearth.identity.Permissions;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Bookings of the current centre by a rule. */
@Path("/api/centre/booking-series")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-booking")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class BookingSeriesResource {
    private final BookingSeriesService series;

    @Inject
    BookingSeriesResource(BookingSeriesService series) {
        this.series = series;
    }

    /** The dates there would be: which can be had, and what else there is for the others. */
    @GET
    @Path("/preview")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public SeriesPreview previewBookingSeries(
            @NotNull @QueryParam("space") UUID space,
            @NotNull @QueryParam("startsAt") LocalDateTime startsAt,
            @NotNull @QueryParam("endsAt") LocalDateTime endsAt,
            @NotBlank @Size(max = 300) @QueryParam("rule") String rule,
            @NotNull @QueryParam("party") @Pattern(regexp = "staff|partner|group|closure") String party,
            @QueryParam("expected") @Nullable @Min(1) @Max(100_000) Integer expected) {
        return series.preview(new Asked(space, startsAt, endsAt, rule, party, expected));
    }

    /** Makes the bookings that can be had, and names the dates on which there is none, and why. */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_BOOKINGS)
    public SeriesResult createBookingSeries(@NotNull @Valid BookingSeriesRequest request) {
        return series.create(request);
    }
}
