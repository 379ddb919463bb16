package org.hearth.centre.day.imports;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.centre.day.imports.ImportResponses.ImportResponse;
import org.hearth.centre.day.imports.ImportResponses.ImportRow;
import org.hearth.files.ReceivedTable;
import org.hearth.files.TableFiles;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.Table;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Version;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Importing a timetable into the current centre: upload, test, run. */
@Path("/api/centre/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-imports")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class ImportResource {
    private static final int MAX_NAME = 200;

    private final ImportService service;
    private final ImportWorkbooks workbooks;
    private final TableFiles files;
    private final CurrentTenant tenant;
    private final Exports exports;

    @Inject
    ImportResource(
            ImportService service, ImportWorkbooks workbooks, TableFiles files, CurrentTenant tenant, Exports exports) {
        this.exports = exports;
        this.service = service;
        this.workbooks = workbooks;
        this.files = files;
        this.tenant = tenant;
    }

    /** The file's bytes; CSV (UTF-8 or GB18030) or XLSX, told by what they are. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.IMPORT_TIMETABLE)
    public ImportResponse uploadImport(
            @QueryParam("filename") @Nullable String filename,
            @QueryParam("simulated") boolean simulated,
            InputStream body) {
        if (filename == null || filename.isBlank() || filename.length() > MAX_NAME) {
            throw Problem.invalid("filename", "请给出文件名（最多 200 字）。", "Give the file's name, up to 200 characters.");
        }
        try (ReceivedTable table = files.take(tenant.require().role(), body)) {
            table.checkName(filename);
            return service.upload(new ImportService.Upload(filename, table.sha256(), simulated, table));
        }
    }

    @GET
    @PermissionsAllowed(Permissions.IMPORT_TIMETABLE)
    public Page<ImportResponse> listImports(@BeanParam PageParams page) {
        return service.list(page);
    }

    /** All imports as XLSX or CSV. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.IMPORT_TIMETABLE)
    public Response exportImports(@QueryParam("format") @Nullable String format) {
        return exports.answer(new Wanted<>(ImportColumns.IMPORTS, format, Filters.none()), service::list);
    }

    @GET
    @Path("/template")
    @Produces(Table.XLSX)
    @PermissionsAllowed(Permissions.IMPORT_TIMETABLE)
    public Response getImportTemplate() {
        return workbooks.template();
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permissions.IMPORT_TIMETABLE)
    public ImportResponse getImport(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed(Permissions.IMPORT_TIMETABLE)
    public ImportService.Deleted deleteImport(@PathParam("id") UUID id, @BeanParam Version version) {
        return service.delete(id, version.seen());
    }

    @POST
    @Path("/{id}/test")
    @ResponseStatus(202)
    @PermissionsAllowed(Permissions.IMPORT_TIMETABLE)
    public ImportResponse testImport(@PathParam("id") UUID id, @NotNull @Valid ImportMapping mapping) {
        return service.test(id, mapping);
    }

    @POST
    @Path("/{id}/run")
    @ResponseStatus(202)
    @PermissionsAllowed(Permissions.IMPORT_TIMETABLE)
    public ImportResponse runImport(@PathParam("id") UUID id) {
        return service.run(id);
    }

    @POST
    @Path("/{id}/cancel")
    @PermissionsAllowed(Permissions.IMPORT_TIMETABLE)
    public ImportResponse cancelImport(@PathParam("id") UUID id) {
        return service.cancel(id);
    }

    @GET
    @Path("/{id}/rows")
    @PermissionsAllowed(Permissions.IMPORT_TIMETABLE)
    public Page<ImportRow> listImportRows(
            @PathParam("id") UUID id,
            @QueryParam("verdict") @Nullable String verdict,
            @QueryParam("hinted") boolean hinted,
            @BeanParam PageParams page) {
        return service.rows(id, verdict, hinted, page);
    }

    /** The refused rows as they were, with a reason beside each; on a sheet of their own those with hints. */
    @GET
    @Path("/{id}/workbook")
    @Produces(Table.XLSX)
    @PermissionsAllowed(Permissions.IMPORT_TIMETABLE)
    public Response downloadImportErrors(@PathParam("id") UUID id) {
        return workbooks.findings(id);
    }
}
