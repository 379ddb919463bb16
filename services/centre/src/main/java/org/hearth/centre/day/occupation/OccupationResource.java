package org.hearth.centre.day.occupation;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Period;
import org.hearth.kernel.Problem;

/** The spaces of the current centre over a day or a week. */
@Path("/api/centre/occupations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-occupation")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class OccupationResource {
    private static final int DAYS = 8;

    private final OccupationService occupations;

    @Inject
    OccupationResource(OccupationService occupations) {
        this.occupations = occupations;
    }

    /** Sessions and bookings of at most eight days, with the hours of the days. */
    @GET
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Occupations getOccupations(
            @NotNull @QueryParam("from") LocalDate from, @NotNull @QueryParam("to") LocalDate to) {
        if (new Period(from, to).days() > DAYS) {
            throw Problem.invalid("to", "一次最多看 %s 天。", "At most %s days at once.", DAYS);
        }
        return occupations.on(from, to);
    }
}
