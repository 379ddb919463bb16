package org.hearth.headquarters.network.acts;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Table;
import org.hearth.tenancy.ActColumns;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/** Everything that was done at headquarters, newest first. The history of one thing is read where the thing is. */
@Path("/api/headquarters/acts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "headquarters-network-acts")
@EndpointDisabled(name = "hearth.audience.headquarters", stringValue = "false")
public class ActResource {
    private final Acts acts;
    private final Exports exports;

    @Inject
    ActResource(Acts acts, Exports exports) {
        this.exports = exports;
        this.acts = acts;
    }

    @GET
    @PermissionsAllowed(Permissions.READ_HEADQUARTERS_ACTS)
    public Page<ActResponse> listHeadquartersActs(
            @QueryParam("object") @Nullable String object,
            @QueryParam("person") @Nullable UUID person,
            @BeanParam PageParams page) {
        return acts.list(object, person, page);
    }

    /** The record of the same filters as XLSX or CSV; that somebody took it out is kept as an act. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_HEADQUARTERS_ACTS)
    public Response exportHeadquartersActs(
            @QueryParam("object") @Nullable String object,
            @QueryParam("person") @Nullable UUID person,
            @QueryParam("format") @Nullable String format) {
        return exports.answer(
                new Wanted<>(ActColumns.ACTS, format, ActColumns.filters(object, person)),
                page -> acts.list(object, person, page));
    }
}
