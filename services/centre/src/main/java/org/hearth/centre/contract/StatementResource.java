package org.hearth.centre.contract;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.exchange.published.PublishedStatement;
import org.hearth.exchange.published.StatementDocument;
import org.hearth.exchange.published.StatementResponse;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Message;
import org.hearth.kernel.Page;
import org.hearth.kernel.Period;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Statements (履约报告) of the current centre's contracts. */
@Path("/api/centre")
@Tag(name = "centre")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class StatementResource {
    private final StatementService service;

    @Inject
    StatementResource(StatementService service) {
        this.service = service;
    }

    /**
     * A statement to publish.
     *
     * @param from first local day; {@code to} the last
     * @param replaces the statement of the same days that this one corrects
     */
    public record PublishStatementRequest(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @Nullable UUID replaces) {
        Period period() {
            return new Period(from, to);
        }
    }

    /**
     * A statement as it would be published now.
     *
     * @param notClosed sessions that have ended and are not closed; they would not be counted
     * @param obstacles why it cannot be published; empty when it can
     */
    public record StatementPreview(StatementDocument statement, int notClosed, List<Message> obstacles) {}

    @GET
    @Path("/contracts/{id}/statements")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    @Operation(operationId = "listStatements")
    public Page<StatementResponse> list(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return service.list(id, cursor, limit);
    }

    /** Without days, from the contract's first to today or its last. */
    @GET
    @Path("/contracts/{id}/statements/preview")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    @Operation(operationId = "previewStatement")
    public StatementPreview preview(
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("replaces") @Nullable UUID replaces) {
        return service.preview(id, from, to, replaces);
    }

    @POST
    @Path("/contracts/{id}/statements")
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.PUBLISH_STATEMENTS)
    @Operation(operationId = "publishStatement")
    public StatementResponse publish(@PathParam("id") UUID id, @NotNull @Valid PublishStatementRequest request) {
        return service.publish(id, request);
    }

    @GET
    @Path("/statements/{id}")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    @Operation(operationId = "getStatement")
    public PublishedStatement get(@PathParam("id") UUID id) {
        return service.get(id);
    }
}
