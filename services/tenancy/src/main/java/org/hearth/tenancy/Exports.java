package org.hearth.tenancy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hearth.kernel.Language;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.Table;
import org.hearth.tenancy.Columns.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Hands out lists as files: all rows that the list answers under the same filters, page after page, each in a transaction of its own;
 * no more than one page and the file itself is held. Where something goes wrong there is a problem and no half file. The permission is
 * that of the operation, which is the list's. Who takes out a list that names people leaves an act.
 */
@ApplicationScoped
public class Exports {
    /** More than any list of a centre has in a year, and what a spreadsheet opens without pain. */
    static final int MOST = 50_000;

    private final CurrentTenant tenant;
    private final ActorSource actors;
    private final Acts acts;
    private final CurrentVertxRequest request;
    private final Clock clock;

    @Inject
    Exports(CurrentTenant tenant, ActorSource actors, Acts acts, CurrentVertxRequest request, Clock clock) {
        this.tenant = tenant;
        this.actors = actors;
        this.acts = acts;
        this.request = request;
        this.clock = clock;
    }

    /** What is handed out, and how it is narrowed down. */
    public record Wanted<R>(Columns<R> columns, @Nullable String format, Filters filters) {}

    /**
     * The whole list as a file.
     *
     * @param list a page of it
     * @param further sheets of a workbook, read after the rows of the list
     */
    public <R> Response answer(Wanted<R> wanted, Function<PageParams, Page<R>> list, Table... further) {
        Columns<R> columns = wanted.columns();
        String format = wanted.format() == null ? "xlsx" : wanted.format();
        Organisation here = tenant.require();
        Rows<R> rows = new Rows<>(columns, reader(), list, MOST);
        Table table = new Table(
                rows.reader().language().of(columns.title()),
                List.of(),
                columns.head(rows.reader().language()),
                rows);
        byte[] file = switch (format) {
            case "xlsx" -> written(out -> Table.writeXlsx(out, sheets(table, about(wanted, rows, here), further)));
            case "csv" -> written(table::writeCsv);
            default -> throw Problem.invalid("format", "可选：xlsx、csv。", "One of: xlsx, csv.");
        };
        String people = columns.people();
        if (people != null) {
            Act act = Act.of("export", people, "list").turned(null, Map.of("rows", rows.count(), "format", format));
            QuarkusTransaction.joiningExisting().run(() -> acts.record(act));
        }
        return TableExport.file(
                "hearth-%s-%s.%s".formatted(columns.file(), here.today(clock), format),
                format.equals("csv") ? Table.CSV + ";charset=UTF-8" : Table.XLSX,
                file);
    }

    private static Table[] sheets(Table table, Table about, Table[] further) {
        Table[] sheets = new Table[further.length + 2];
        sheets[0] = table;
        sheets[1] = about;
        System.arraycopy(further, 0, sheets, 2, further.length);
        return sheets;
    }

    private <R> Table about(Wanted<R> wanted, Rows<R> rows, Organisation here) {
        return new About(wanted.columns(), wanted.filters(), rows)
                .table(here, actors.known().map(Actor::name).orElse(""), clock.instant());
    }

    /** @return in which language the request is answered, and what time it is at the organisation */
    public Reader reader() {
        var context = request.getCurrent();
        String wanted = context == null ? null : context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return new Reader(Language.wanted(wanted), tenant.require().zone());
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
