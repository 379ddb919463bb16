package org.hearth.headquarters.network.opening;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.files.ReceivedTable;
import org.hearth.files.TableFiles;
import org.hearth.headquarters.network.opening.OpeningService.Standing;
import org.hearth.headquarters.network.opening.OpeningWorkbook.ReadBook;
import org.hearth.headquarters.network.opening.OpeningWorkbook.ReadRow;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Message;
import org.hearth.kernel.Table;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.TableExport;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Opening many centres from one workbook: template, test, open. */
@Path("/api/headquarters/openings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "headquarters-network-opening")
@EndpointDisabled(name = "hearth.audience.headquarters", stringValue = "false")
public class OpeningWorkbookResource {
    private final OpeningWorkbook workbook;
    private final OpeningService service;
    private final KnownAddresses addresses;
    private final TableFiles files;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    OpeningWorkbookResource(
            OpeningWorkbook workbook,
            OpeningService service,
            KnownAddresses addresses,
            TableFiles files,
            CurrentTenant tenant,
            Clock clock) {
        this.workbook = workbook;
        this.service = service;
        this.addresses = addresses;
        this.files = files;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * What a workbook asks for; {@code refused} rows have reasons, {@code already} were asked for before in the same words.
     *
     * @param lookedThrough whether it is known of each row that is new if it has hints
     */
    public record WorkbookResult(
            List<WorkbookRow> rows, int accepted, int already, int refused, boolean lookedThrough) {}

    /**
     * One row, by its line in the file.
     *
     * @param state {@code new}, {@code under-way}, {@code open} or {@code refused}
     * @param hints what is worth a second look and refuses nothing
     */
    public record WorkbookRow(
            int line, String slug, String name, String state, List<Message> reasons, List<Message> hints) {}

    private static final Message KNOWN = new Message(
            "负责人邮箱：这个邮箱已有账号，其本人将直接成为负责人，不另行询问。",
            "负责人邮箱: somebody signs in with this address already; they become the manager at once, without being asked.");

    @GET
    @Path("/template")
    @Produces(Table.XLSX)
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public Response getOpeningTemplate() {
        return TableExport.workbook("hearth-centres-template", OpeningWorkbook.template());
    }

    /** Says what each row would do, and opens nothing. */
    @POST
    @Path("/workbook/test")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public WorkbookResult testOpeningWorkbook(InputStream body) {
        ReadBook book = read(body);
        return hinted(book, tested(book));
    }

    /** Says which managers of rows that are new have an account already. */
    private WorkbookResult hinted(ReadBook book, WorkbookResult tested) {
        List<WorkbookRow> rows = tested.rows();
        List<String> emails = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            emails.add(rows.get(row).state().equals("new") ? email(book.rows().get(row)) : "");
        }
        KnownAddresses.Found found = addresses.among(
                emails.stream().filter(email -> !email.isEmpty()).toList());
        List<WorkbookRow> said = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            WorkbookRow one = rows.get(row);
            said.add(
                    found.holds(emails.get(row))
                            ? new WorkbookRow(
                                    one.line(), one.slug(), one.name(), one.state(), one.reasons(), List.of(KNOWN))
                            : one);
        }
        return new WorkbookResult(said, tested.accepted(), tested.already(), tested.refused(), found.complete());
    }

    private static String email(ReadRow row) {
        return row.request().map(OpenCentreRequest::managerEmail).orElse("");
    }

    /** The same workbook with a reason beside each row that is refused; mended, it may be sent again as it is. */
    @POST
    @Path("/workbook/errors")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(Table.XLSX)
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public Response downloadOpeningErrors(InputStream body) {
        ReadBook book = read(body);
        return TableExport.workbook(
                "hearth-centres-refused", OpeningErrors.table(book, tested(book).rows()));
    }

    /** Queues all rows that are new; where one is refused, none. Sent again, it goes on with what is not done. */
    @POST
    @Path("/workbook")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @ResponseStatus(202)
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public WorkbookResult openFromWorkbook(InputStream body) {
        ReadBook book = read(body);
        WorkbookResult seen = tested(book);
        return seen.refused() > 0 ? seen : result(book.rows(), service.openCentres(requests(book)));
    }

    private WorkbookResult tested(ReadBook book) {
        return result(book.rows(), service.standings(requests(book)));
    }

    private static List<OpenCentreRequest> requests(ReadBook book) {
        return book.rows().stream().flatMap(row -> row.request().stream()).toList();
    }

    private ReadBook read(InputStream body) {
        try (ReceivedTable table = files.take(tenant.require().role(), body)) {
            return workbook.read(table, LocalDate.now(clock));
        }
    }

    private static WorkbookResult result(List<ReadRow> rows, Map<String, Standing> standings) {
        Set<String> before = new HashSet<>();
        List<WorkbookRow> said = new ArrayList<>();
        for (ReadRow row : rows) {
            List<Message> reasons = new ArrayList<>(row.reasons());
            Standing standing = standings.getOrDefault(row.slug(), Standing.NEW);
            if (!before.add(row.slug())) {
                reasons.add(new Message("标识与前面的行重复。", "The slug repeats that of a row before."));
            } else if (standing == Standing.TAKEN) {
                reasons.add(OpeningService.takenMessage(row.slug()));
            }
            String state =
                    reasons.isEmpty() ? standing.name().toLowerCase(Locale.ROOT).replace('_', '-') : "refused";
            said.add(new WorkbookRow(row.line(), row.slug(), row.name(), state, reasons, List.of()));
        }
        int refused = count(said, "refused");
        int accepted = count(said, "new");
        return new WorkbookResult(said, accepted, said.size() - refused - accepted, refused, true);
    }

    private static int count(List<WorkbookRow> rows, String state) {
        return (int) rows.stream().filter(row -> row.state().equals(state)).count();
    }
}
