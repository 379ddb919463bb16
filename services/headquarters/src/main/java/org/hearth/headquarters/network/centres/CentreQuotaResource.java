package org.hearth.headquarters.network.centres;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.identity.Permissions;
import org.hearth.tenancy.Version;

/** How much a centre may keep and ask for, seen and set by headquarters. */
@Path("/api/headquarters/centres/{slug}/quotas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "headquarters-network-centres")
@EndpointDisabled(name = "hearth.audience.headquarters", stringValue = "false")
public class CentreQuotaResource {
    private final CentreQuotaService service;

    @Inject
    CentreQuotaResource(CentreQuotaService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed(Permissions.READ_CENTRES)
    public CentreQuotas getCentreQuotas(@PathParam("slug") String slug) {
        return service.get(slug);
    }

    @PUT
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public CentreQuotas putCentreQuotas(
            @PathParam("slug") String slug, @BeanParam Version version, @NotNull @Valid CentreQuotas.Change change) {
        return service.put(slug, version.seen(), change);
    }
}
