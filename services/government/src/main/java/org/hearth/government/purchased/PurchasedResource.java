package org.hearth.government.purchased;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.exchange.published.PublishedStatement;
import org.hearth.exchange.published.StatementColumns;
import org.hearth.exchange.published.StatementExport;
import org.hearth.exchange.published.StatementResponse;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Table;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/** The services the current agency purchased. */
@Path("/api/government")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "government-purchased")
@EndpointDisabled(name = "hearth.audience.government", stringValue = "false")
public class PurchasedResource {
    private final PurchasedService service;
    private final Exports exports;

    @Inject
    PurchasedResource(PurchasedService service, Exports exports) {
        this.exports = exports;
        this.service = service;
    }

    @GET
    @Path("/contracts")
    @PermissionsAllowed(Permissions.READ_PURCHASED)
    public Page<PurchasedContract> listPurchased(@BeanParam PageParams page) {
        return service.list(page);
    }

    /** All purchased contracts as XLSX or CSV. */
    @GET
    @Path("/contracts/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_PURCHASED)
    public Response exportPurchased(@QueryParam("format") @Nullable String format) {
        return exports.answer(new Wanted<>(PurchasedColumns.CONTRACTS, format, Filters.none()), service::list);
    }

    @GET
    @Path("/contracts/{id}")
    @PermissionsAllowed(Permissions.READ_PURCHASED)
    public PurchasedContract getPurchased(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @GET
    @Path("/contracts/{id}/statements")
    @PermissionsAllowed(Permissions.READ_PURCHASED)
    public Page<StatementResponse> listPurchasedStatements(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return service.statements(id, page);
    }

    /** The statements of the contract as XLSX or CSV. */
    @GET
    @Path("/contracts/{id}/statements/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_PURCHASED)
    public Response exportPurchasedStatements(@PathParam("id") UUID id, @QueryParam("format") @Nullable String format) {
        PurchasedContract contract = service.get(id);
        return exports.answer(
                new Wanted<>(
                        StatementColumns.STATEMENTS,
                        format,
                        Filters.none().and("合同", "Contract", contract.number() + " " + contract.title())),
                page -> service.statements(id, page));
    }

    @GET
    @Path("/statements/{id}")
    @PermissionsAllowed(Permissions.READ_PURCHASED)
    public PublishedStatement getPurchasedStatement(@PathParam("id") UUID id) {
        return service.statement(id);
    }

    /** {@code format=json} gives the very bytes that were hashed; {@code xlsx} and {@code csv} the sessions as a table. */
    @GET
    @Path("/statements/{id}/export")
    @Produces({MediaType.APPLICATION_JSON, Table.XLSX, StatementExport.CSV})
    @PermissionsAllowed(Permissions.READ_PURCHASED)
    public Response exportPurchasedStatement(@PathParam("id") UUID id, @QueryParam("format") @Nullable String format) {
        return StatementExport.answer(service.statement(id), service.document(id), format);
    }
}
