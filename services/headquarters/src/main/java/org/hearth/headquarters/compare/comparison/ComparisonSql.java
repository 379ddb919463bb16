package org.hearth.headquarters.compare.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.exchange.Heads;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.SessionRow;
import org.hearth.kernel.Page;
import org.hearth.kernel.Period;
import org.hearth.kernel.Period.Grain;
import org.hearth.tenancy.HeadquartersSql;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.SortedNames;
import org.hearth.tenancy.Sql;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** What a figure of the comparison opens to: months, sessions, lines of sensitive programmes. */
@ApplicationScoped
class ComparisonSql {
    /** A line is added up whole or not at all: whether its months lie wholly inside the days asked for. */
    static final String WHOLE =
            "(l.from_month >= :first and l.to_month + interval '1 month' <= cast(:last as date) + 1)";

    static final String TOUCHED = "l.to_month + interval '1 month' > cast(:first as date) and l.from_month <= :last";

    private static final String LINES = """
            select l.centre, o.name, o.name_en, l.programme, l.title, l.from_month, l.to_month, l.sessions, l.heads, l.corrected,
              l.simulated, l.published_at, %1$s as whole
            from exchange.sensitive_line l join registry.organisation o on o.kind = 'centre' and o.slug = l.centre
            where l.centre = any (cast(:centres as text[])) and %2$s
            order by o.name %3$s, l.centre, l.title %3$s, l.programme, l.from_month
            """.formatted(WHOLE, TOUCHED, SortedNames.COLLATE);

    private static final String SESSIONS = """
            select session_id, day, starts_at, starts_local, title, programme, state, visits_scan as scan,
              visits_named as named, visits_self as self, visits_tally as tally, visits_partner as partner, late, simulated
            from exchange.session_total
            """;

    private static final Keyset<SessionRow> IN_ORDER = Keyset.up(
            Keyset.day("day", SessionRow::day),
            Keyset.instant("starts_at", SessionRow::startsAt),
            Keyset.uuid("session_id", SessionRow::id));

    private final HeadquartersSql sql;

    @Inject
    ComparisonSql(HeadquartersSql sql) {
        this.sql = sql;
    }

    record Names(String name, String nameEn) {}

    Optional<Names> names(String slug) {
        Where where = Where.that("kind = 'centre'").and("slug", slug, "slug = :slug");
        return sql.first(Names.class, "select name, name_en from registry.organisation where " + where.text(), where);
    }

    record MonthOfCentre(
            LocalDate starts,
            long sessionsHeld,
            Heads heads,
            long visitsNotClosed,
            long people,
            long openDays,
            long recordedDays,
            long closedDays,
            @Nullable Double occupancy,
            double hoursOpen,
            long footfall,
            long footfallDays,
            long footfallVisits,
            boolean simulated) {}

    record Months(String centre, LocalDate from, LocalDate to) {}

    List<MonthOfCentre> months(String slug, Period period) {
        return sql.list(MonthOfCentre.class, """
                select starts, sessions_held, visits_scan as scan, visits_named as named, visits_self as self,
                  visits_tally as tally, visits_partner as partner, visits_not_closed, people, open_days, recorded_days,
                  closed_days, cast(space_used_minutes as double precision) / nullif(space_open_minutes, 0) as occupancy,
                  open_minutes / 60.0 as hours_open, footfall, footfall_days, footfall_visits, simulated
                from exchange.metric
                where centre = :centre and grain = 'MONTH' and starts between :from and :to order by starts
                """, new Months(slug, Grain.MONTH.startOf(period.from()), period.to()));
    }

    record SessionOfCentre(
            UUID sessionId,
            LocalDate day,
            Instant startsAt,
            String startsLocal,
            String title,
            String programme,
            String state,
            Heads heads,
            boolean late,
            boolean simulated) {}

    Page<SessionRow> sessions(String slug, Period period, PageParams page) {
        Where where = Where.with("centre", slug, "centre = :centre")
                .and("from", period.from(), "day >= :from")
                .and("to", period.to(), "day <= :to");
        return sql.page(SessionOfCentre.class, SESSIONS, where, IN_ORDER, page, ComparisonRows::session);
    }

    record LineOfCentre(
            String centre,
            String name,
            String nameEn,
            UUID programme,
            String title,
            LocalDate fromMonth,
            LocalDate toMonth,
            @Nullable Long sessions,
            @Nullable Long heads,
            boolean corrected,
            boolean simulated,
            Instant publishedAt,
            boolean whole) {}

    record LinesOf(String centres, LocalDate first, LocalDate last) {}

    List<LineOfCentre> lines(List<String> slugs, Period period) {
        return sql.list(LineOfCentre.class, LINES, new LinesOf(Sql.array(slugs), period.from(), period.to()));
    }
}
