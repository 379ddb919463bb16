package org.hearth.centre.contract;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.centre.contract.ContractResponse.Purchaser;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Versioned;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Contracts of the current centre. */
@Path("/api/centre")
@Tag(name = "centre")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class ContractResource {
    private final ContractService service;

    @Inject
    ContractResource(ContractService service) {
        this.service = service;
    }

    /** The public bodies that may be named as the one that purchased. */
    @GET
    @Path("/agencies")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    @Operation(operationId = "listPurchasers")
    public List<Purchaser> purchasers() {
        return service.purchasers();
    }

    @GET
    @Path("/contracts")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    @Operation(operationId = "listContracts")
    public Page<ContractResponse> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return service.list(cursor, limit);
    }

    @POST
    @Path("/contracts")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_CONTRACTS)
    @Operation(operationId = "createContract")
    public ContractResponse create(@NotNull @Valid ContractRequest request) {
        return service.create(request);
    }

    @GET
    @Path("/contracts/{id}")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    @Operation(operationId = "getContract")
    public ContractResponse get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("/contracts/{id}")
    @PermissionsAllowed(Permissions.WRITE_CONTRACTS)
    @Operation(operationId = "updateContract")
    public ContractResponse update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ContractRequest request) {
        return service.update(id, Versioned.required(ifMatch), request);
    }

    @POST
    @Path("/contracts/{id}/publish")
    @PermissionsAllowed(Permissions.PUBLISH_STATEMENTS)
    @Operation(operationId = "publishContract")
    public ContractResponse publish(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return service.publish(id, Versioned.required(ifMatch));
    }
}
