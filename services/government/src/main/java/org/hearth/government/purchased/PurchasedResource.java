package org.hearth.government.purchased;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.exchange.published.PublishedStatement;
import org.hearth.exchange.published.StatementExport;
import org.hearth.exchange.published.StatementResponse;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Table;
import org.jspecify.annotations.Nullable;

/** The services the current agency purchased. */
@Path("/api/government")
@Tag(name = "government")
@EndpointDisabled(name = "hearth.audience.government", stringValue = "false")
public class PurchasedResource {
    private final PurchasedService service;

    @Inject
    PurchasedResource(PurchasedService service) {
        this.service = service;
    }

    @GET
    @Path("/contracts")
    @PermissionsAllowed(Permissions.READ_PURCHASED)
    @Operation(operationId = "listPurchased")
    public Page<PurchasedContract> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return service.list(cursor, limit);
    }

    @GET
    @Path("/contracts/{id}")
    @PermissionsAllowed(Permissions.READ_PURCHASED)
    @Operation(operationId = "getPurchased")
    public PurchasedContract get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @GET
    @Path("/contracts/{id}/statements")
    @PermissionsAllowed(Permissions.READ_PURCHASED)
    @Operation(operationId = "listPurchasedStatements")
    public Page<StatementResponse> statements(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return service.statements(id, cursor, limit);
    }

    @GET
    @Path("/statements/{id}")
    @PermissionsAllowed(Permissions.READ_PURCHASED)
    @Operation(operationId = "getPurchasedStatement")
    public PublishedStatement statement(@PathParam("id") UUID id) {
        return service.statement(id);
    }

    /** {@code format=json} gives the very bytes that were hashed; {@code xlsx} and {@code csv} the sessions as a table. */
    @GET
    @Path("/statements/{id}/export")
    @Produces({MediaType.APPLICATION_JSON, Table.XLSX, StatementExport.CSV})
    @PermissionsAllowed(Permissions.READ_PURCHASED)
    @Operation(operationId = "exportPurchasedStatement")
    public Response export(@PathParam("id") UUID id, @QueryParam("format") @Nullable String format) {
        return StatementExport.answer(service.statement(id), service.document(id), format);
    }
}
