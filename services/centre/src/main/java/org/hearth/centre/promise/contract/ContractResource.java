package org.hearth.centre.promise.contract;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.centre.promise.contract.ContractResponse.Purchaser;
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

/** Contracts of the current centre. */
@Path("/api/centre")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-promise-contract")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class ContractResource {
    private final ContractService service;
    private final Exports exports;

    @Inject
    ContractResource(ContractService service, Exports exports) {
        this.exports = exports;
        this.service = service;
    }

    /** The public bodies that may be named as the one that purchased. */
    @GET
    @Path("/agencies")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public List<Purchaser> listPurchasers() {
        return service.purchasers();
    }

    @GET
    @Path("/contracts")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<ContractResponse> listContracts(@BeanParam PageParams page) {
        return service.list(page);
    }

    /** All contracts as XLSX or CSV. */
    @GET
    @Path("/contracts/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Response exportContracts(@QueryParam("format") @Nullable String format) {
        return exports.answer(new Wanted<>(ContractColumns.CONTRACTS, format, Filters.none()), service::list);
    }

    @POST
    @Path("/contracts")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_CONTRACTS)
    public ContractResponse createContract(@NotNull @Valid ContractRequest request) {
        return service.create(request);
    }

    @GET
    @Path("/contracts/{id}")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public ContractResponse getContract(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("/contracts/{id}")
    @PermissionsAllowed(Permissions.WRITE_CONTRACTS)
    public ContractResponse updateContract(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid ContractRequest request) {
        return service.update(id, version.seen(), request);
    }

    @POST
    @Path("/contracts/{id}/publish")
    @PermissionsAllowed(Permissions.PUBLISH_STATEMENTS)
    public ContractResponse publishContract(@PathParam("id") UUID id, @BeanParam Version version) {
        return service.publish(id, version.seen());
    }
}
