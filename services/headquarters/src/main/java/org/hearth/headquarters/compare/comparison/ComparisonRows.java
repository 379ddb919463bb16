package org.hearth.headquarters.compare.comparison;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.hearth.exchange.Heads;
import org.hearth.headquarters.compare.comparison.ComparedSql.CentreOfPage;
import org.hearth.headquarters.compare.comparison.ComparisonQuery.Measure;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.Apart;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.CentreRow;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.MonthLine;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.MonthRow;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.Point;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.SessionRow;
import org.hearth.headquarters.compare.comparison.ComparisonSql.LineOfCentre;
import org.hearth.headquarters.compare.comparison.ComparisonSql.MonthOfCentre;
import org.hearth.headquarters.compare.comparison.ComparisonSql.SessionOfCentre;
import org.hearth.kernel.Share;
import org.hearth.tenancy.Json;

/** Answers the rows of {@link ComparisonSql}. */
final class ComparisonRows {
    /** Four fifths of the open days have to be recorded, and of what is read at the door read. */
    private static final long PARTS = 5;

    private static final long RECORDED = 4;

    private ComparisonRows() {}

    static CentreRow centre(CentreOfPage row, Measure measure, Json json) {
        Heads heads = row.heads();
        boolean hasData = row.hasData();
        Integer rank = row.rank();
        return new CentreRow(
                row.slug(),
                row.name(),
                row.nameEn(),
                row.district(),
                row.positioning(),
                row.area(),
                row.band(),
                hasData,
                row.sessionsHeld(),
                heads.visits(),
                heads,
                row.visitsNotClosed(),
                heads.verifiability(),
                hasData ? row.people() : null,
                row.openDays(),
                row.recordedDays(),
                Share.of(row.recordedDays(), row.openDays()),
                row.hoursOpen(),
                row.closedDays() == null ? 0 : row.closedDays(),
                row.occupancy(),
                row.entries().footfallDays() == 0 ? null : row.entries().footfall(),
                row.entries().footfallDays(),
                row.entries().footfallDays() == 0 ? null : row.entries().footfallVisits(),
                new Apart(
                        row.lines().lines(),
                        row.lines().sessions(),
                        row.lines().heads(),
                        row.lines().partly()),
                row.value(),
                rank,
                rank == null ? null : row.rankOf(),
                rank != null ? null : withheld(row, measure),
                json.read(row.trend(), new TypeReference<List<Point>>() {}),
                row.centreSimulated() || Boolean.TRUE.equals(row.simulated()),
                row.suspended());
    }

    /** Why a figure is shown and its rank is not (product rule 7). */
    private static String withheld(CentreOfPage row, Measure measure) {
        long readings = row.entries().footfallDays();
        if (measure.ofReadings() && readings == 0) {
            return "no-readings";
        }
        if (row.value() == null) {
            return "no-data";
        }
        if (!measure.ranked()) {
            return "not-ranked";
        }
        if (row.band() == null) {
            return "no-band";
        }
        if (row.openDays() == 0) {
            return "no-days";
        }
        if (row.recordedDays() * PARTS < row.openDays() * RECORDED) {
            return "incomplete";
        }
        if (measure.ofReadings() && readings * PARTS < row.openDays() * RECORDED) {
            return "few-readings";
        }
        return row.peer() ? "alone" : "few-days";
    }

    static MonthRow month(MonthOfCentre row) {
        Heads heads = row.heads();
        long open = row.openDays();
        return new MonthRow(
                row.starts(),
                row.sessionsHeld() + heads.visits() > 0,
                row.sessionsHeld(),
                heads.visits(),
                heads,
                row.visitsNotClosed(),
                heads.verifiability(),
                row.people(),
                open,
                row.recordedDays(),
                row.closedDays(),
                row.occupancy(),
                Share.of(row.recordedDays(), open),
                row.hoursOpen(),
                row.footfall(),
                row.footfallDays(),
                row.footfallVisits(),
                row.simulated());
    }

    static MonthLine line(LineOfCentre row) {
        boolean whole = row.whole();
        return new MonthLine(
                row.centre(),
                row.name(),
                row.nameEn(),
                row.programme(),
                row.title(),
                row.fromMonth(),
                row.toMonth(),
                whole,
                whole ? row.sessions() : null,
                whole ? row.heads() : null,
                row.corrected(),
                row.simulated(),
                row.publishedAt());
    }

    static SessionRow session(SessionOfCentre row) {
        boolean held = row.state().equals("held");
        Heads heads = row.heads();
        return new SessionRow(
                row.sessionId(),
                row.day(),
                row.startsAt(),
                row.startsLocal(),
                row.title(),
                row.programme(),
                row.state(),
                held ? (Long) heads.visits() : null,
                held ? heads : null,
                held ? 0 : heads.visits(),
                row.late(),
                row.simulated());
    }
}
