package org.hearth.centre.day.registration;

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
import org.hearth.centre.day.catalogue.CatalogueService;
import org.hearth.centre.day.registration.TermsRequests.NewTerms;
import org.hearth.centre.day.registration.TermsRequests.TermsRequest;
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

/** How people sign up for the activities of the current centre. */
@Path("/api/centre/registration-terms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-registration")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class TermsResource {
    private final TermsService terms;
    private final CatalogueService catalogue;
    private final Exports exports;

    @Inject
    TermsResource(TermsService terms, CatalogueService catalogue, Exports exports) {
        this.terms = terms;
        this.catalogue = catalogue;
        this.exports = exports;
    }

    /** Terms by what their activity is called. */
    @GET
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<TermsResponse> listRegistrationTerms(
            @QueryParam("activity") @Nullable UUID activity, @BeanParam PageParams page) {
        return terms.list(activity, page);
    }

    /** The same list as XLSX or CSV. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Response exportRegistrationTerms(
            @QueryParam("activity") @Nullable UUID activity, @QueryParam("format") @Nullable String format) {
        Filters said =
                Filters.none().and("活动", "Activity", activity == null ? null : catalogue.activityTitle(activity));
        return exports.answer(new Wanted<>(TermsColumns.TERMS, format, said), page -> terms.list(activity, page));
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    public TermsResponse createRegistrationTerms(@NotNull @Valid NewTerms request) {
        return terms.create(request);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public TermsResponse getRegistrationTerms(@PathParam("id") UUID id) {
        return terms.get(id);
    }

    /** Changes them; what lies ahead and has no number of places of its own follows. */
    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permissions.WRITE_TIMETABLE)
    public TermsResponse updateRegistrationTerms(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid TermsRequest request) {
        return terms.update(id, version.seen(), request);
    }

    /** What was done to the terms, newest first. */
    @GET
    @Path("/{id}/history")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<ActResponse> getRegistrationTermsHistory(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return terms.history(id, page);
    }
}
