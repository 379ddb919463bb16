package org.hearth.centre.day.session;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.identity.Permissions;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Terms of the current centre that are planned like others. */
@Path("/api/centre/term-copies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-session")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class TermCopyResource {
    private final TermCopyService copies;

    @Inject
    TermCopyResource(TermCopyService copies) {
        this.copies = copies;
    }

    /** The sessions there would be: which can be had, and why the others cannot. */
    @GET
    @Path("/preview")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public TermCopyResponse previewTermCopy(
            @NotNull @QueryParam("from") LocalDate from,
            @NotNull @QueryParam("to") LocalDate to,
            @NotNull @QueryParam("starts") LocalDate starts,
            @QueryParam("activity") @Nullable UUID activity) {
        return copies.preview(from, to, starts, activity);
    }

    /** Plans those that can be had, and names the others. What is planned already is not planned again. */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    public TermCopyResponse copyTerm(@NotNull @Valid TermCopyRequest request) {
        return copies.copy(request);
    }
}
