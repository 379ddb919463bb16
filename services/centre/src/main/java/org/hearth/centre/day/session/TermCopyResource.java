package org.hearth.centre.day.session;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.identity.Permissions;
import org.hearth.kernel.ReasonRequest;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Terms of the current centre that are planned like others. */
@Path("/api/centre/term-copies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-session")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class TermCopyResource {
    private final TermCopyService copies;
    private final TermUndoService undoing;

    @Inject
    TermCopyResource(TermCopyService copies, TermUndoService undoing) {
        this.copies = copies;
        this.undoing = undoing;
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

    /** Cancels what was planned in one copying and is still as it was made; what people signed up for or came to meanwhile stays. */
    @POST
    @Path("/{id}/undo")
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    public TermUndone undoTermCopy(@PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
        return undoing.undo(id, request.reason());
    }
}
