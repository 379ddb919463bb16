package org.hearth.centre.people.note;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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
import org.hearth.centre.people.note.NoteRequests.NoteChangeRequest;
import org.hearth.centre.people.note.NoteRequests.NoteRequest;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Table;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Version;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** What staff write down of residents. */
@Path("/api/centre/resident-notes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-people-note")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class NoteResource {
    private final NoteService notes;
    private final Exports exports;

    @Inject
    NoteResource(NoteService notes, Exports exports) {
        this.notes = notes;
        this.exports = exports;
    }

    /** The newest first. Of those for few readers others are told that there are some, and that their words are left out. */
    @GET
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    public Page<NoteResponse> listResidentNotes(
            @QueryParam("resident") @Nullable UUID resident, @BeanParam PageParams page) {
        return notes.list(resident, page);
    }

    /** The same list as XLSX or CSV, with the same words left out; that somebody took it out is kept as an act. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    public Response exportResidentNotes(
            @QueryParam("resident") @Nullable UUID resident, @QueryParam("format") @Nullable String format) {
        return exports.answer(
                new Wanted<>(NoteColumns.NOTES, format, Filters.none()), page -> notes.list(resident, page));
    }

    /** One for few readers is for those who keep what is sensitive to write. */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_RESIDENTS)
    public NoteResponse createResidentNote(@NotNull @Valid NoteRequest request) {
        return notes.create(request);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permissions.WRITE_RESIDENTS)
    public NoteResponse updateResidentNote(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid NoteChangeRequest request) {
        return notes.update(id, version.seen(), request);
    }

    /** What it said stands in no act. */
    @DELETE
    @Path("/{id}")
    @PermissionsAllowed(Permissions.WRITE_RESIDENTS)
    public NoteResponse removeResidentNote(@PathParam("id") UUID id, @BeanParam Version version) {
        return notes.remove(id, version.seen());
    }
}
