package org.hearth.centre.people.consent;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.PageParams;

/** The history of a resident that is for few readers. */
@Path("/api/centre/residents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-people-consent")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class GroupHistoryResource {
    private final ConsentService consents;

    @Inject
    GroupHistoryResource(ConsentService consents) {
        this.consents = consents;
    }

    /** When consents of a resident to be noted so were given and withdrawn, and by whom that was entered; not of which groups. */
    @GET
    @Path("/{id}/group-history")
    @PermissionsAllowed(Permissions.KEEP_SENSITIVE)
    public Page<ActResponse> getResidentGroupHistory(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return consents.groupHistory(id, page);
    }
}
