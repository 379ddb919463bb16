package org.hearth.centre.promise.contract;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.exchange.published.PublishedStatement;
import org.hearth.exchange.published.Standing;
import org.hearth.exchange.published.StatementColumns;
import org.hearth.exchange.published.StatementDocument;
import org.hearth.exchange.published.StatementExport;
import org.hearth.exchange.published.StatementResponse;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Message;
import org.hearth.kernel.Page;
import org.hearth.kernel.Period;
import org.hearth.kernel.Table;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Statements (履约报告) of the current centre's contracts. */
@Path("/api/centre")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-promise-contract")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class StatementResource {
    private final StatementService service;
    private final Exports exports;

    @Inject
    StatementResource(StatementService service, Exports exports) {
        this.exports = exports;
        this.service = service;
    }

    /**
     * A statement to publish, as it was seen.
     *
     * @param from first local day; {@code to} the last
     * @param replaces the statement of the same days that this one corrects
     * @param reason why it does; asked for of every correction, and published with it
     * @param digest of the preview that was looked at: other figures are refused
     * @param seen as that preview gave it, so that a refusal can say what changed
     */
    public record PublishStatementRequest(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @Nullable UUID replaces,
            @Nullable @Size(max = 300) String reason,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String digest,
            @NotNull @Valid SeenFigures seen) {
        Period period() {
            return new Period(from, to);
        }
    }

    /**
     * A statement as it would be published now.
     *
     * @param standing what the valid statements would come to with it; null where it cannot be published
     * @param notClosed sessions that have ended and are not closed, those of sensitive programmes too; they would not be counted
     * @param gaps what else the centre's own records lack of these days: none of it is part of the statement
     * @param obstacles why it cannot be published; empty when it can
     * @param digest SHA-256 of its figures as canonical JSON, to be sent with the order to publish
     * @param seen to be sent with it
     */
    public record StatementPreview(
            StatementDocument statement,
            @Nullable Standing standing,
            int notClosed,
            Gaps gaps,
            List<Message> obstacles,
            String digest,
            SeenFigures seen) {}

    /**
     * What the centre's records lack of the days of a statement, for whoever is about to publish it.
     *
     * @param openDays days that are over and on which the centre was open
     * @param missingDays those of them that are not recorded: a session is not closed; or there was none, and nobody stated so
     * @param notClosedOthers sessions of activities that do not count for this contract, ended and not closed
     * @param days the first of those on which something lacks, {@value #SHOWN} at most
     */
    public record Gaps(int openDays, int missingDays, int notClosedOthers, List<Gap> days) {
        static final int SHOWN = 31;
    }

    /**
     * A day on which something lacks.
     *
     * @param notClosed sessions that count for the contract, ended and not closed; {@code notClosedOthers} those that do not count
     * @param unstated whether there was no session, and nobody stated so
     */
    public record Gap(LocalDate day, int notClosed, int notClosedOthers, boolean unstated) {}

    @GET
    @Path("/contracts/{id}/statements")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<StatementResponse> listStatements(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return service.list(id, page);
    }

    /** The statements of the contract as XLSX or CSV. */
    @GET
    @Path("/contracts/{id}/statements/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Response exportStatements(@PathParam("id") UUID id, @QueryParam("format") @Nullable String format) {
        return exports.answer(
                new Wanted<>(
                        StatementColumns.STATEMENTS,
                        format,
                        Filters.none().and("合同", "Contract", service.contractCalled(id))),
                page -> service.list(id, page));
    }

    /** Without days, those of the statement it replaces, or of the report that is next, as far as they are over. */
    @GET
    @Path("/contracts/{id}/statements/preview")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public StatementPreview previewStatement(
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
    public StatementResponse publishStatement(
            @PathParam("id") UUID id, @NotNull @Valid PublishStatementRequest request) {
        return service.publish(id, request);
    }

    /** {@code format=json} gives the very bytes that were hashed; {@code xlsx} and {@code csv} the sessions as a table. */
    @GET
    @Path("/statements/{id}/export")
    @Produces({MediaType.APPLICATION_JSON, Table.XLSX, StatementExport.CSV})
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Response exportStatement(@PathParam("id") UUID id, @QueryParam("format") @Nullable String format) {
        return StatementExport.answer(service.get(id), service.document(id), format);
    }

    @GET
    @Path("/statements/{id}")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public PublishedStatement getStatement(@PathParam("id") UUID id) {
        return service.get(id);
    }
}
