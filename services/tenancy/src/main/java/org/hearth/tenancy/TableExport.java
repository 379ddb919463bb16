package org.hearth.tenancy;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.stream.Stream;
import org.hearth.kernel.Problem;
import org.hearth.kernel.Table;
import org.jspecify.annotations.Nullable;

/** A list handed out as a file. */
public final class TableExport {
    private TableExport() {}

    /**
     * @param name of the file without its ending; ASCII
     * @param format {@code xlsx}, {@code csv} or null for the first
     * @param table all of a CSV, and the first sheet of a workbook
     * @param further sheets of a workbook
     */
    public static Response of(String name, @Nullable String format, Table table, Table... further) {
        if (format != null && !format.equals("xlsx") && !format.equals("csv")) {
            throw Problem.invalid("format", "可选：xlsx、csv。", "One of: xlsx, csv.");
        }
        boolean csv = "csv".equals(format);
        StreamingOutput body = out -> {
            if (csv) {
                table.writeCsv(out);
            } else {
                Table.writeXlsx(
                        out, Stream.concat(Stream.of(table), Stream.of(further)).toArray(Table[]::new));
            }
        };
        return Response.ok(body)
                .type(csv ? "text/csv;charset=UTF-8" : Table.XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + (csv ? ".csv" : ".xlsx") + "\"")
                .build();
    }
}
