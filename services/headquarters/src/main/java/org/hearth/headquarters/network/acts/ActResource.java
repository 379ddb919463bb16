package org.hearth.headquarters.network.acts;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/** Everything that was done at headquarters, newest first. The history of one thing is read where the thing is. */
@Path("/api/headquarters/acts")
@Tag(name = "headquarters-network-acts")
@EndpointDisabled(name = "hearth.audience.headquarters", stringValue = "false")
public class ActResource {
    private final Acts acts;

    @Inject
    ActResource(Acts acts) {
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
}
