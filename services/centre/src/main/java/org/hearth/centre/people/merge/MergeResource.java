package org.hearth.centre.people.merge;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.centre.people.merge.MergeRequests.ApartRequest;
import org.hearth.centre.people.merge.MergeRequests.MergeRequest;
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

/** Residents who stand twice in a centre's list. */
@Path("/api/centre")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-people-merge")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class MergeResource {
    private final MergeService service;
    private final Exports exports;

    @Inject
    MergeResource(MergeService service, Exports exports) {
        this.service = service;
        this.exports = exports;
    }

    /** Residents who are likely one person, two by two, the most likely first. */
    @GET
    @Path("/resident-duplicates")
    @PermissionsAllowed(Permissions.MERGE_RESIDENTS)
    public Page<DuplicateResponse> listResidentDuplicates(@BeanParam PageParams page) {
        return service.duplicates(page);
    }

    @GET
    @Path("/resident-duplicates/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.MERGE_RESIDENTS)
    public Response exportResidentDuplicates(@QueryParam("format") @Nullable String format) {
        return exports.answer(new Wanted<>(MergeColumns.DUPLICATES, format, Filters.none()), service::duplicates);
    }

    /** Says that two are two people, so that nobody is asked again; or takes that back. */
    @POST
    @Path("/resident-duplicates/apart")
    @PermissionsAllowed(Permissions.MERGE_RESIDENTS)
    public MergeService.ResidentsApart setResidentsApart(@NotNull @Valid ApartRequest request) {
        return service.apart(request);
    }

    /** What was merged, the latest first. */
    @GET
    @Path("/resident-merges")
    @PermissionsAllowed(Permissions.MERGE_RESIDENTS)
    public Page<MergeResponse> listResidentMerges(@BeanParam PageParams page) {
        return service.list(page);
    }

    @GET
    @Path("/resident-merges/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.MERGE_RESIDENTS)
    public Response exportResidentMerges(@QueryParam("format") @Nullable String format) {
        return exports.answer(new Wanted<>(MergeColumns.MERGES, format, Filters.none()), service::list);
    }

    /** What merging these two would do. */
    @GET
    @Path("/resident-merges/preview")
    @PermissionsAllowed(Permissions.MERGE_RESIDENTS)
    public MergePreview previewResidentMerge(
            @QueryParam("residentId") @Nullable UUID residentId, @QueryParam("otherId") @Nullable UUID otherId) {
        return service.preview(residentId, otherId);
    }

    /** Makes two one: the other's attendance, registrations and what the first has not go over, and figures follow. */
    @POST
    @Path("/resident-merges")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.MERGE_RESIDENTS)
    public MergeResponse mergeResidents(@NotNull @Valid MergeRequest request) {
        return service.merge(request);
    }

    @GET
    @Path("/resident-merges/{id}")
    @PermissionsAllowed(Permissions.MERGE_RESIDENTS)
    public MergeResponse getResidentMerge(@PathParam("id") UUID id) {
        return service.get(id);
    }

    /** Both are as they were before. */
    @POST
    @Path("/resident-merges/{id}/undo")
    @PermissionsAllowed(Permissions.MERGE_RESIDENTS)
    public MergeResponse undoResidentMerge(@PathParam("id") UUID id, @BeanParam Version version) {
        return service.undo(id, version.seen());
    }
}
