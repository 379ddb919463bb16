package org.hearth.centre.day.opening;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Table;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/** National days the current centre did not decide yet. */
@Path("/api/centre/opening/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-opening")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class ProposalResource {
    private final ProposalService service;
    private final Exports exports;

    @Inject
    ProposalResource(ProposalService service, Exports exports) {
        this.service = service;
        this.exports = exports;
    }

    /** From today on, in order; a day goes as soon as it is a special day. */
    @GET
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<ProposalResponse> listProposals(@BeanParam PageParams page) {
        return service.list(page);
    }

    /** The same list as XLSX or CSV. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Response exportProposals(@QueryParam("format") @Nullable String format) {
        return exports.answer(new Wanted<>(ProposalColumns.PROPOSALS, format, Filters.none()), service::list);
    }
}
