package org.hearth.headquarters.opening;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.files.ReceivedTable;
import org.hearth.files.TableFiles;
import org.hearth.headquarters.opening.OpeningWorkbook.ReadRow;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Message;
import org.hearth.kernel.Table;
import org.hearth.tenancy.CurrentTenant;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Opening many centres from one workbook: template, test, open. */
@Path("/api/headquarters/openings")
@Tag(name = "headquarters")
@EndpointDisabled(name = "hearth.audience.headquarters", stringValue = "false")
public class OpeningWorkbookResource {
    private final OpeningWorkbook workbook;
    private final OpeningService service;
    private final TableFiles files;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    OpeningWorkbookResource(
            OpeningWorkbook workbook, OpeningService service, TableFiles files, CurrentTenant tenant, Clock clock) {
        this.workbook = workbook;
        this.service = service;
        this.files = files;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** What a workbook asks for; {@code refused} rows have reasons. */
    public record WorkbookResult(List<WorkbookRow> rows, int accepted, int refused) {}

    /** One row, by its line in the file; without reasons it is, or would be, opened. */
    public record WorkbookRow(int line, String slug, String name, List<Message> reasons) {}

    @GET
    @Path("/template")
    @Produces(Table.XLSX)
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    @Operation(operationId = "getOpeningTemplate")
    public Response template() {
        return Response.ok((StreamingOutput) OpeningWorkbook.template()::writeXlsx)
                .type(Table.XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hearth-centres-template.xlsx\"")
                .build();
    }

    /** Says what each row would do, and opens nothing. */
    @POST
    @Path("/workbook/test")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    @Operation(operationId = "testOpeningWorkbook")
    public WorkbookResult test(InputStream body) {
        return result(read(body));
    }

    /** Queues all rows; where one is refused, none. */
    @POST
    @Path("/workbook")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @ResponseStatus(202)
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    @Operation(operationId = "openFromWorkbook")
    public WorkbookResult open(InputStream body) {
        List<ReadRow> rows = read(body);
        WorkbookResult result = result(rows);
        if (result.refused() == 0) {
            service.openCentres(
                    rows.stream().flatMap(row -> row.request().stream()).toList());
        }
        return result;
    }

    private List<ReadRow> read(InputStream body) {
        try (ReceivedTable table = files.take(tenant.require().role(), body)) {
            return workbook.read(table, LocalDate.now(clock));
        }
    }

    private WorkbookResult result(List<ReadRow> rows) {
        Set<String> taken =
                service.taken("centre", rows.stream().map(ReadRow::slug).toList());
        Set<String> before = new HashSet<>();
        List<WorkbookRow> said = new ArrayList<>();
        for (ReadRow row : rows) {
            List<Message> reasons = new ArrayList<>(row.reasons());
            @Nullable
            Message repeated =
                    before.add(row.slug()) ? null : new Message("代号与前面的行重复。", "The slug repeats that of a row before.");
            if (repeated != null) {
                reasons.add(repeated);
            } else if (taken.contains(row.slug())) {
                reasons.add(OpeningService.takenMessage(row.slug()));
            }
            said.add(new WorkbookRow(row.line(), row.slug(), row.name(), reasons));
        }
        int refused =
                (int) said.stream().filter(row -> !row.reasons().isEmpty()).count();
        return new WorkbookResult(said, said.size() - refused, refused);
    }
}
