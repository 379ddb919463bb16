package org.hearth.headquarters.compare.comparison;

import org.hearth.tenancy.SortedNames;
import org.jspecify.annotations.Nullable;

/** What a question of the comparison is in SQL. Nothing a client sent is in it but words of its enums. */
final class ComparisonValues {
    static final int TREND_MONTHS = 12;

    private static final String NAME_ORDER = "name" + SortedNames.COLLATE;

    private ComparisonValues() {}

    /** The measure, normalised as asked, over the rows of {@link ComparisonSql}; {@link #trend}, of one month. */
    static String value(ComparisonQuery query) {
        return divided(
                query,
                query.measure().column(),
                "area",
                "over_" + query.measure().column(),
                "hours_open");
    }

    static String trend(ComparisonQuery query) {
        String column = switch (query.measure()) {
            case VERIFIABILITY -> "cast(m.visits_scan + m.visits_named as numeric) / nullif(m.visits, 0)";
            case HOURS_OPEN -> "m.open_minutes / 60.0";
            case VISITS, SESSIONS_HELD, PEOPLE -> "m." + query.measure().column();
        };
        return "round(cast("
                + divided(
                        query,
                        column,
                        "(m.area_days / nullif(m.calendar_days, 0))",
                        "m.over_" + query.measure().column(),
                        "(m.open_minutes / 60.0)")
                + " as numeric), 4)";
    }

    /** @param over what stands over the hours: as they, of days that are over */
    private static String divided(ComparisonQuery query, String column, String area, String over, String hours) {
        return switch (query.per()) {
            case NONE -> column;
            case AREA -> column + " * 100.0 / nullif(" + area + ", 0)";
            case HOUR -> over + " / nullif(" + hours + ", 0)";
        };
    }

    static String order(ComparisonQuery query) {
        String key = switch (query.sort()) {
            case VALUE -> "value";
            case NAME -> NAME_ORDER;
            case AREA -> "area";
            case COMPLETENESS -> "completeness";
        };
        return key + (query.descending() ? " desc" : " asc") + " nulls last, " + NAME_ORDER;
    }

    /** @return null for all */
    static @Nullable String band(ComparisonQuery query) {
        return query.band() == ComparisonQuery.Band.ALL ? null : ComparisonQuery.word(query.band());
    }
}
