package org.hearth.tenancy;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.stream.Stream;
import org.hearth.kernel.Problem;
import org.hearth.kernel.Table;
import org.jspecify.annotations.Nullable;

/** What is handed out as a file. Names are without their ending, and ASCII. */
public final class TableExport {
    private TableExport() {}

    /**
     * A list in the form that was asked for.
     *
     * @param format {@code xlsx}, {@code csv} or null for the first
     * @param table all of a CSV, and the first sheet of a workbook
     * @param further sheets of a workbook
     */
    public static Response of(String name, @Nullable String format, Table table, Table... further) {
        return switch (format == null ? "xlsx" : format) {
            case "xlsx" ->
                workbook(
                        name,
                        Stream.concat(Stream.of(table), Stream.of(further)).toArray(Table[]::new));
            case "csv" -> file(name + ".csv", "text/csv;charset=UTF-8", (StreamingOutput) table::writeCsv);
            default -> throw Problem.invalid("format", "可选：xlsx、csv。", "One of: xlsx, csv.");
        };
    }

    /** A workbook of these sheets. */
    public static Response workbook(String name, Table... sheets) {
        return file(name + ".xlsx", Table.XLSX, (StreamingOutput) out -> Table.writeXlsx(out, sheets));
    }

    /**
     * Any file.
     *
     * @param name with its ending
     * @param type its media type
     */
    public static Response file(String name, String type, Object body) {
        return Response.ok(body)
                .type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
