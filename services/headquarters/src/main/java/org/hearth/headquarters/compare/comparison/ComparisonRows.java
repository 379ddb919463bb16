package org.hearth.headquarters.compare.comparison;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.hearth.exchange.Heads;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.Apart;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.CentreRow;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.MonthLine;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.MonthRow;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.Point;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.SessionRow;
import org.hearth.kernel.Share;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Row;
import org.jspecify.annotations.Nullable;

/** Reads the rows of {@link ComparisonSql}. */
final class ComparisonRows {
    private ComparisonRows() {}

    static CentreRow centre(Row row, Json json) {
        Heads heads = heads(row);
        boolean hasData = row.yes("has_data");
        Integer rank = row.integerOrNull("rank");
        return new CentreRow(
                row.text("slug"),
                row.text("name"),
                row.text("name_en"),
                row.textOrNull("district"),
                row.textOrNull("positioning"),
                row.decimalOrNull("area"),
                row.textOrNull("band"),
                hasData,
                row.number("sessions_held"),
                heads.visits(),
                heads,
                row.number("visits_not_closed"),
                heads.verifiability(),
                hasData ? row.numberOrNull("people") : null,
                row.number("open_days"),
                row.number("recorded_days"),
                Share.of(row.number("recorded_days"), row.number("open_days")),
                row.decimal("hours_open").doubleValue(),
                new Apart(
                        row.number("apart_lines"),
                        row.number("apart_sessions"),
                        row.number("apart_heads"),
                        row.number("apart_partly")),
                number(row, "value"),
                rank,
                rank == null ? null : row.integerOrNull("rank_of"),
                rank != null ? null : number(row, "value") == null ? "no-data" : "incomplete",
                json.read(row.text("trend"), new TypeReference<List<Point>>() {}),
                row.yes("centre_simulated") || "true".equals(row.textOrNull("simulated")));
    }

    static MonthRow month(Row row) {
        Heads heads = heads(row);
        long open = row.number("open_days");
        return new MonthRow(
                row.day("starts"),
                row.number("sessions_held") + heads.visits() > 0,
                row.number("sessions_held"),
                heads.visits(),
                heads,
                row.number("visits_not_closed"),
                heads.verifiability(),
                row.number("people"),
                open,
                row.number("recorded_days"),
                Share.of(row.number("recorded_days"), open),
                row.decimal("hours_open").doubleValue(),
                row.yes("simulated"));
    }

    static MonthLine line(Row row) {
        boolean whole = row.yes("whole");
        return new MonthLine(
                row.text("centre"),
                row.text("name"),
                row.text("name_en"),
                row.uuid("programme"),
                row.text("title"),
                row.day("from_month"),
                row.day("to_month"),
                whole,
                whole ? row.numberOrNull("sessions") : null,
                whole ? row.numberOrNull("heads") : null,
                row.yes("corrected"),
                row.yes("simulated"),
                row.instant("published_at"));
    }

    static SessionRow session(Row row) {
        boolean held = row.text("state").equals("held");
        Heads heads = heads(row);
        return new SessionRow(
                row.uuid("session_id"),
                row.day("day"),
                row.instant("starts_at"),
                row.text("starts_local"),
                row.text("title"),
                row.text("programme"),
                row.text("state"),
                held ? (Long) heads.visits() : null,
                held ? heads : null,
                held ? 0 : heads.visits(),
                row.yes("late"),
                row.yes("simulated"));
    }

    private static Heads heads(Row row) {
        return new Heads(
                row.number("scan"),
                row.number("named"),
                row.number("self"),
                row.number("tally"),
                row.number("partner"));
    }

    private static @Nullable Double number(Row row, String column) {
        var value = row.decimalOrNull(column);
        return value == null ? null : (Double) value.doubleValue();
    }
}
