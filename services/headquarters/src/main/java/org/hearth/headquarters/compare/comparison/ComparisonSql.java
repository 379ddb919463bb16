package org.hearth.headquarters.compare.comparison;

/**
 * The comparison as one query over the roll-ups: the period is cut into whole years, quarters, months and days, so that a quarter
 * of any number of centres reads one row each. Ranks are given before filters, so that a filter does not change a place.
 */
final class ComparisonSql {
    private ComparisonSql() {}

    /** Parameters: parts, last (day), today, singlePart, q, district, band; {@code %1$s} is the value's expression. */
    static final String ROWS = """
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
              select o.slug, o.name, o.name_en, o.simulated as centre_simulated, p.district, p.positioning,
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
              where (:q = '' or position(lower(:q) in lower(name || ' ' || name_en || ' ' || slug)) > 0)
                and (:district = '' or district = :district) and (:band = 'all' or band = :band)
            )
            """;

    static final String SUMMARY = """
            select count(*) as centres, count(*) filter (where has_data) as with_data, coalesce(sum(visits), 0) as visits,
              coalesce(sum(visits_not_closed), 0) as visits_not_closed,
              coalesce(sum(sessions_held), 0) as sessions_held,
              percentile_cont(0.5) within group (order by completeness) as median_completeness,
              coalesce(bool_or(coalesce(simulated, false) or centre_simulated), false) as simulated
            from shown
            """;

    static final String LAST_MONTH = """
            select starts from exchange.metric where grain = 'MONTH' and sessions_held + visits > 0 order by starts desc limit 1
            """;

    /** Parameters: trendFrom, trendTo, first, last, offset, size; {@code %1$s} order, {@code %2$s} the trend's expression, then {@link #WHOLE}, {@link #TOUCHED}. */
    static final String PAGE = """
            , page as (select * from shown order by %1$s, slug offset :offset limit :size)
            select page.*, cast(coalesce(t.trend, '[]') as text) as trend, l.apart_lines, l.apart_sessions, l.apart_heads,
              l.apart_partly
            from page cross join lateral (
              select count(*) filter (where whole) as apart_lines,
                coalesce(sum(l.sessions) filter (where whole), 0) as apart_sessions,
                coalesce(sum(l.heads) filter (where whole), 0) as apart_heads, count(*) filter (where not whole) as apart_partly
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
    static final String WHOLE =
            "(l.from_month >= :first and l.to_month + interval '1 month' <= cast(:last as date) + 1)";

    static final String TOUCHED = "l.to_month + interval '1 month' > cast(:first as date) and l.from_month <= :last";

    /** Parameters: centres, an array; first, last. */
    static final String LINES = """
            select l.centre, o.name, o.name_en, l.programme, l.title, l.from_month, l.to_month, l.sessions, l.heads, l.corrected,
              l.simulated, l.published_at, %s as whole
            from exchange.sensitive_line l join registry.organisation o on o.kind = 'centre' and o.slug = l.centre
            where l.centre = any (cast(:centres as text[])) and %s
            order by o.name collate "zh-x-icu", l.centre, l.title collate "zh-x-icu", l.programme, l.from_month
            """.formatted(WHOLE, TOUCHED);

    static final String MONTHS = """
            select starts, sessions_held, visits_scan as scan, visits_named as named, visits_self as self,
              visits_tally as tally, visits_partner as partner, visits_not_closed, people, open_days, recorded_days,
              open_minutes / 60.0 as hours_open, simulated
            from exchange.metric
            where centre = :centre and grain = 'MONTH' and starts between :from and :to order by starts
            """;

    static final String SESSIONS = """
            select session_id, day, starts_at, starts_local, title, programme, state, visits, visits_scan as scan,
              visits_named as named, visits_self as self, visits_tally as tally, visits_partner as partner, late,
              simulated
            from exchange.session_total
            where centre = :centre and day between :from and :to and (starts_at, session_id) > (:afterStart, :afterId)
            order by day, starts_at, session_id limit :size
            """;
}
