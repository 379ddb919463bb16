package org.hearth.headquarters.compare.comparison;

import org.hearth.tenancy.SortedNames;
import org.jspecify.annotations.Nullable;

/** What a question of the comparison is in SQL. Nothing a client sent is in it but words of its enums. */
final class ComparisonValues {
    static final int TREND_MONTHS = 12;

    private static final String NAME_ORDER = "name" + SortedNames.COLLATE;

    private ComparisonValues() {}

    /** The measure, normalised as asked, over the rows of {@link ComparisonSql}; {@link #trend}, of one month. Missing is null. */
    static String value(ComparisonQuery query) {
        String column = switch (query.measure()) {
            case FOOTFALL -> read("footfall", "footfall_days");
            case VISITS_PER_FOOTFALL -> per100("footfall_visits", "footfall");
            case VISITS, SESSIONS_HELD, PEOPLE, VERIFIABILITY, HOURS_OPEN, OCCUPANCY, CLOSED_DAYS ->
                query.measure().column();
        };
        return worked(
                query,
                "has_data",
                divided(query, column, "area", "over_" + query.measure().column(), "hours_open"));
    }

    static String trend(ComparisonQuery query) {
        String column = switch (query.measure()) {
            case VERIFIABILITY -> "cast(m.visits_scan + m.visits_named as numeric) / nullif(m.visits, 0)";
            case HOURS_OPEN -> "m.open_minutes / 60.0";
            case OCCUPANCY -> "cast(m.space_used_minutes as numeric) / nullif(m.space_open_minutes, 0)";
            case FOOTFALL -> read("m.footfall", "m.footfall_days");
            case VISITS_PER_FOOTFALL -> per100("m.footfall_visits", "m.footfall");
            case VISITS, SESSIONS_HELD, PEOPLE, CLOSED_DAYS ->
                "m." + query.measure().column();
        };
        String value = divided(
                query,
                column,
                "(m.area_days / nullif(m.calendar_days, 0))",
                "m.over_" + query.measure().column(),
                "(m.open_minutes / 60.0)");
        return worked(query, "m.sessions_held + m.visits > 0", "round(cast(" + value + " as numeric), 4)");
    }

    /** What else a centre must have for a place, over the rows of {@link ComparisonSql}: a measure of few readings says too little. */
    static String mayBeRanked(ComparisonQuery query) {
        if (!query.measure().ranked()) {
            return "false";
        }
        return query.measure().ofReadings() ? "footfall_days >= 0.8 * open_days" : "true";
    }

    /** Without a reading there is none, which is not 0. */
    private static String read(String footfall, String days) {
        return "case when " + days + " > 0 then " + footfall + " end";
    }

    private static String per100(String visits, String footfall) {
        return visits + " * 100.0 / nullif(" + footfall + ", 0)";
    }

    private static String worked(ComparisonQuery query, String hasData, String value) {
        return query.measure().ofWork() ? "case when " + hasData + " then " + value + " end" : value;
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
