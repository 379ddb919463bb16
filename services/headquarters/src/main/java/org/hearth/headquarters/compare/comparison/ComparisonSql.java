package org.hearth.headquarters.compare.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.exchange.Heads;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.SessionRow;
import org.hearth.kernel.Page;
import org.hearth.kernel.Period;
import org.hearth.kernel.Period.Grain;
import org.hearth.tenancy.HeadquartersSql;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Sql;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/**
 * The comparison as one query over the roll-ups: the period is cut into whole years, quarters, months and days, so that a quarter
 * of any number of centres reads one row each. Ranks are given before filters, so that a filter does not change a place.
 */
@ApplicationScoped
class ComparisonSql {
    /** Parameters: parts, last (day), singlePart, measure; {@code %1$s} is the value's expression, {@code %2$s} the filters. */
    private static final String ROWS = """
            with part as (
              select * from jsonb_to_recordset(cast(:parts as jsonb)) as p (grain text, starts date)
            ), m as (
              select m.centre, sum(m.sessions_held) as sessions_held, sum(m.visits_scan) as scan,
                sum(m.visits_named) as named, sum(m.visits_self) as self, sum(m.visits_tally) as tally,
                sum(m.visits_partner) as partner, sum(m.visits) as visits, sum(m.visits_not_closed) as visits_not_closed,
                case when :singlePart then max(m.people) end as people, sum(m.open_days) as open_days,
                sum(m.recorded_days) as recorded_days, sum(m.open_minutes) / 60.0 as hours_open,
                sum(m.over_visits) as over_visits, sum(m.over_sessions_held) as over_sessions_held,
                sum(m.area_days) / nullif(sum(m.calendar_days), 0) as area, bool_or(m.simulated) as simulated
              from part join exchange.metric m on m.grain = part.grain and m.starts = part.starts
              group by m.centre
            ), centre as (
              select o.slug, o.name, o.name_en, o.simulated as centre_simulated, o.state = 'suspended' as suspended,
                p.district, p.positioning,
                coalesce(m.area, p.floor_area_m2) as area, coalesce(m.sessions_held, 0) as sessions_held,
                coalesce(m.scan, 0) as scan, coalesce(m.named, 0) as named, coalesce(m.self, 0) as self,
                coalesce(m.tally, 0) as tally, coalesce(m.partner, 0) as partner, coalesce(m.visits, 0) as visits,
                coalesce(m.visits_not_closed, 0) as visits_not_closed, m.people,
                coalesce(m.open_days, 0) as open_days, coalesce(m.recorded_days, 0) as recorded_days,
                coalesce(m.hours_open, 0) as hours_open, m.over_visits, m.over_sessions_held, m.simulated,
                (m.scan + m.named) / nullif(m.visits, 0) as verifiability,
                cast(m.recorded_days as double precision) / nullif(m.open_days, 0) as completeness,
                coalesce(m.sessions_held, 0) + coalesce(m.visits, 0) > 0 as has_data
              from registry.organisation o
              left join lateral (
                select * from registry.centre_profile p where p.centre = o.slug and lower(p.valid) <= cast(:last as date)
                order by p.valid desc limit 1
              ) p on true
              left join m on m.centre = o.slug
              where o.kind = 'centre' and o.state in ('open', 'suspended')
            ), valued as (
              select c.*, case when area <= 1000 then 'small' when area <= 3000 then 'medium'
                when area > 3000 then 'large' end as band,
                cast(case when has_data or :measure = 'hours_open' then %1$s end as double precision) as value
              from centre c
            ), ranked as (
              select v.*, case when completeness >= 0.8 and value is not null and band is not null then
                  rank() over (partition by band, completeness >= 0.8 and value is not null order by value desc) end as rank,
                case when band is not null then count(*) filter (where completeness >= 0.8 and value is not null)
                  over (partition by band) end as rank_of
              from valued v
            ), shown as (
              select * from ranked
              where %2$s
            ), summary as (
              select count(*) as all_centres, count(*) filter (where has_data) as with_data,
                coalesce(sum(visits), 0) as all_visits, coalesce(sum(visits_not_closed), 0) as all_not_closed,
                coalesce(sum(sessions_held), 0) as all_held,
                percentile_cont(0.5) within group (order by completeness) as median_completeness,
                coalesce(bool_or(coalesce(simulated, false) or centre_simulated), false) as any_simulated
              from shown
            )
            """;

    /** Parameters: trendFrom, trendTo, first, last, offset, size; {@code %1$s} order, {@code %2$s} the trend's expression. */
    private static final String PAGE = """
            , page as (select * from shown order by %1$s, slug offset :offset limit :size)
            select page.*, summary.*, cast(coalesce(t.trend, '[]') as text) as trend, l.lines, l.sessions, l.heads, l.partly
            from page cross join summary cross join lateral (
              select count(*) filter (where whole) as lines, coalesce(sum(l.sessions) filter (where whole), 0) as sessions,
                coalesce(sum(l.heads) filter (where whole), 0) as heads, count(*) filter (where not whole) as partly
              from (select l.*, %3$s as whole from exchange.sensitive_line l where l.centre = page.slug and %4$s) l
            ) l left join lateral (
              select jsonb_agg(jsonb_build_object('month', m.starts, 'value',
                case when m.sessions_held + m.visits > 0 or :measure = 'hours_open' then %2$s end) order by m.starts) as trend
              from exchange.metric m
              where m.centre = page.slug and m.grain = 'MONTH' and m.starts between :trendFrom and :trendTo
            ) t on true
            order by %1$s, slug
            """;

    /** A line is added up whole or not at all: whether its months lie wholly inside the days asked for. */
    private static final String WHOLE =
            "(l.from_month >= :first and l.to_month + interval '1 month' <= cast(:last as date) + 1)";

    private static final String TOUCHED =
            "l.to_month + interval '1 month' > cast(:first as date) and l.from_month <= :last";

    private static final String LINES = """
            select l.centre, o.name, o.name_en, l.programme, l.title, l.from_month, l.to_month, l.sessions, l.heads, l.corrected,
              l.simulated, l.published_at, %s as whole
            from exchange.sensitive_line l join registry.organisation o on o.kind = 'centre' and o.slug = l.centre
            where l.centre = any (cast(:centres as text[])) and %s
            order by o.name collate "zh-x-icu", l.centre, l.title collate "zh-x-icu", l.programme, l.from_month
            """.formatted(WHOLE, TOUCHED);

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
    private final Json json;

    @Inject
    ComparisonSql(HeadquartersSql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** What holds for all centres that are shown, on each row of the page. */
    record All(
            long allCentres,
            long withData,
            long allVisits,
            long allNotClosed,
            long allHeld,
            @Nullable Double medianCompleteness,
            boolean anySimulated) {}

    /** Lines of sensitive programmes, added up. */
    record Lines(long lines, long sessions, long heads, long partly) {}

    /** @param trend as JSON */
    record CentreOfPage(
            String slug,
            String name,
            String nameEn,
            @Nullable String district,
            @Nullable String positioning,
            @Nullable BigDecimal area,
            @Nullable String band,
            boolean hasData,
            long sessionsHeld,
            Heads heads,
            long visitsNotClosed,
            @Nullable Long people,
            long openDays,
            long recordedDays,
            double hoursOpen,
            Lines lines,
            @Nullable Double value,
            @Nullable Integer rank,
            @Nullable Integer rankOf,
            String trend,
            boolean centreSimulated,
            @Nullable Boolean simulated,
            boolean suspended,
            All all) {}

    /** One page, each row with what holds for all; empty past the last page. */
    List<CentreOfPage> page(ComparisonQuery query, long offset, int size) {
        Where where = rows(query);
        LocalDate lastMonth = Grain.MONTH.startOf(query.period().to());
        String text = ROWS.formatted(ComparisonValues.value(query), where.text())
                + PAGE.formatted(ComparisonValues.order(query), ComparisonValues.trend(query), WHOLE, TOUCHED);
        where.bind("trendFrom", lastMonth.minusMonths(ComparisonValues.TREND_MONTHS - 1))
                .bind("trendTo", lastMonth)
                .bind("first", query.period().from())
                .bind("offset", offset)
                .bind("size", size);
        return sql.list(CentreOfPage.class, text, where);
    }

    /** What holds for all, where no row can say it. */
    All all(ComparisonQuery query) {
        Where where = rows(query);
        String text = ROWS.formatted(ComparisonValues.value(query), where.text()) + "select * from summary";
        return sql.first(All.class, text, where).orElseThrow();
    }

    private Where rows(ComparisonQuery query) {
        List<Map<String, String>> parts = query.period().parts().stream()
                .map(part -> Map.of(
                        "grain", part.grain().name(), "starts", part.start().toString()))
                .toList();
        return Where.all()
                .and("q", query.q().strip(), "position(lower(:q) in lower(name || ' ' || name_en || ' ' || slug)) > 0")
                .and("district", query.district(), "district = :district")
                .and("band", ComparisonValues.band(query), "band = :band")
                .bind("parts", json.write(parts))
                .bind("singlePart", query.period().grain().isPresent())
                .bind("last", query.period().to())
                .bind("measure", query.measure().column());
    }

    record Starts(LocalDate starts) {}

    /** The latest month in which any centre recorded something. */
    Optional<LocalDate> lastMonthWithData() {
        return sql.first(Starts.class, """
                        select starts from exchange.metric where grain = 'MONTH' and sessions_held + visits > 0
                        order by starts desc limit 1
                        """, new Sql.None()).map(Starts::starts);
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
            double hoursOpen,
            boolean simulated) {}

    record Months(String centre, LocalDate from, LocalDate to) {}

    List<MonthOfCentre> months(String slug, Period period) {
        return sql.list(MonthOfCentre.class, """
                select starts, sessions_held, visits_scan as scan, visits_named as named, visits_self as self,
                  visits_tally as tally, visits_partner as partner, visits_not_closed, people, open_days, recorded_days,
                  open_minutes / 60.0 as hours_open, simulated
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
        return sql.list(
                LineOfCentre.class,
                LINES,
                new LinesOf("{" + String.join(",", slugs) + "}", period.from(), period.to()));
    }
}
