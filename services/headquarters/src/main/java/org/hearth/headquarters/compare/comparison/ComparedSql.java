package org.hearth.headquarters.compare.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.exchange.Heads;
import org.hearth.kernel.Period;
import org.hearth.kernel.Period.Grain;
import org.hearth.tenancy.HeadquartersSql;
import org.hearth.tenancy.Sql;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/**
 * The comparison as one query over the roll-ups: the period is cut into whole years, quarters, months and days, so that a quarter
 * of any number of centres reads one row each. Ranks are given before filters, so that a filter does not change a place.
 */
@ApplicationScoped
class ComparedSql {
    /** Who was open on fewer days of a longer period says too little to be ranked beside those who were open on all of it. */
    private static final int FEWEST_DAYS = 5;

    /** A period that is one part: its row of each centre. Parameters: grain, starts. */
    private static final String ONE_PART = """
            select centre, sessions_held, visits_scan as scan, visits_named as named, visits_self as self, visits_tally as tally,
                visits_partner as partner, visits, visits_not_closed, people, open_days, recorded_days,
                open_minutes / 60.0 as hours_open, over_visits, over_sessions_held, closed_days, footfall, footfall_days,
                footfall_visits, space_used_minutes, space_open_minutes, area_days / nullif(calendar_days, 0) as area, simulated
              from exchange.metric where grain = :grain and starts = cast(:starts as date)""";

    /** A period of several parts, added up; people are not. Parameters: grains, starts, as arrays of the same length. */
    private static final String PARTS = """
            select m.centre, sum(m.sessions_held) as sessions_held, sum(m.visits_scan) as scan,
                sum(m.visits_named) as named, sum(m.visits_self) as self, sum(m.visits_tally) as tally,
                sum(m.visits_partner) as partner, sum(m.visits) as visits, sum(m.visits_not_closed) as visits_not_closed,
                cast(null as bigint) as people, sum(m.open_days) as open_days,
                sum(m.recorded_days) as recorded_days, sum(m.open_minutes) / 60.0 as hours_open,
                sum(m.over_visits) as over_visits, sum(m.over_sessions_held) as over_sessions_held,
                sum(m.closed_days) as closed_days, sum(m.footfall) as footfall, sum(m.footfall_days) as footfall_days,
                sum(m.footfall_visits) as footfall_visits, sum(m.space_used_minutes) as space_used_minutes,
                sum(m.space_open_minutes) as space_open_minutes,
                sum(m.area_days) / nullif(sum(m.calendar_days), 0) as area, bool_or(m.simulated) as simulated
              from unnest(cast(:grains as text[]), cast(:starts as date[])) as part (grain, starts)
              join exchange.metric m on m.grain = part.grain and m.starts = part.starts
              group by m.centre""";

    /**
     * Parameters: last (day), fewestDays; {@code %1$s} is the value's expression, {@code %2$s} the filters, {@code %3$s} the roll-ups,
     * {@code %4$s} what the measure itself asks of whoever is ranked.
     * {@code offset 0} keeps what is worked out once from being worked out again wherever it is named.
     */
    private static final String ROWS = """
            with m as (
              %3$s
            ), centre as (
              select o.slug, o.name, o.name_en, o.simulated as centre_simulated, o.state = 'suspended' as suspended,
                p.district, p.positioning,
                coalesce(m.area, p.floor_area_m2) as area, coalesce(m.sessions_held, 0) as sessions_held,
                coalesce(m.scan, 0) as scan, coalesce(m.named, 0) as named, coalesce(m.self, 0) as self,
                coalesce(m.tally, 0) as tally, coalesce(m.partner, 0) as partner, coalesce(m.visits, 0) as visits,
                coalesce(m.visits_not_closed, 0) as visits_not_closed, m.people,
                coalesce(m.open_days, 0) as open_days, coalesce(m.recorded_days, 0) as recorded_days,
                coalesce(m.hours_open, 0) as hours_open, m.over_visits, m.over_sessions_held, m.simulated,
                m.closed_days, coalesce(m.footfall, 0) as footfall, coalesce(m.footfall_days, 0) as footfall_days,
                coalesce(m.footfall_visits, 0) as footfall_visits,
                cast(m.space_used_minutes as double precision) / nullif(m.space_open_minutes, 0) as occupancy,
                cast(m.scan + m.named as double precision) / nullif(m.visits, 0) as verifiability,
                cast(m.recorded_days as double precision) / nullif(m.open_days, 0) as completeness,
                coalesce(m.sessions_held, 0) + coalesce(m.visits, 0) > 0 as has_data
              from registry.organisation o
              left join registry.centre_profile p on p.centre = o.slug and p.valid @> cast(:last as date)
              left join m on m.centre = o.slug
              where o.kind = 'centre' and o.state in ('open', 'suspended')
              offset 0
            ), valued as (
              select c.*, case when area <= 1000 then 'small' when area <= 3000 then 'medium'
                when area > 3000 then 'large' end as band,
                cast(%1$s as double precision) as value
              from centre c
              offset 0
            ), peered as (
              select v.*, coalesce(completeness >= 0.8 and value is not null and band is not null and %4$s
                and open_days >= least(:fewestDays, max(open_days) over (partition by band)), false) as peer
              from valued v
              offset 0
            ), ranked as (
              select p.*, case when peer and count(*) filter (where peer) over (partition by band) > 1 then
                  rank() over (partition by band, peer order by value desc) end as rank,
                case when band is not null then count(*) filter (where peer) over (partition by band) end as rank_of
              from peered p
            ), shown as (
              select * from ranked
              where %2$s
            ), summary as (
              select count(*) as all_centres, count(*) filter (where has_data) as with_data,
                count(*) filter (where value is not null and completeness < 0.8) as incomplete,
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
              select jsonb_agg(jsonb_build_object('month', m.starts, 'value', %2$s) order by m.starts) as trend
              from exchange.metric m
              where m.centre = page.slug and m.grain = 'MONTH' and m.starts between :trendFrom and :trendTo
            ) t on true
            order by %1$s, slug
            """;

    private final HeadquartersSql sql;

    @Inject
    ComparedSql(HeadquartersSql sql) {
        this.sql = sql;
    }

    /** What holds for all centres that are shown, on each row of the page. */
    record All(
            long allCentres,
            long withData,
            long incomplete,
            long allVisits,
            long allNotClosed,
            long allHeld,
            @Nullable Double medianCompleteness,
            boolean anySimulated) {}

    /** Lines of sensitive programmes, added up. */
    record Lines(long lines, long sessions, long heads, long partly) {}

    /** What the counter at the door said, and the visits of the days of which it is known. */
    record Entries(long footfall, long footfallDays, long footfallVisits) {}

    /**
     * @param peer whether it may be ranked among those of its size
     * @param trend as JSON
     */
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
            @Nullable Long closedDays,
            @Nullable Double occupancy,
            Entries entries,
            Lines lines,
            @Nullable Double value,
            boolean peer,
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
        String text = text(query, where)
                + PAGE.formatted(
                        ComparisonValues.order(query),
                        ComparisonValues.trend(query),
                        ComparisonSql.WHOLE,
                        ComparisonSql.TOUCHED);
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
        String text = text(query, where) + "select * from summary";
        return sql.first(All.class, text, where).orElseThrow();
    }

    record Starts(LocalDate starts) {}

    /** The latest month in which any centre recorded something. */
    Optional<LocalDate> lastMonthWithData() {
        return sql.first(Starts.class, """
                        select starts from exchange.metric where grain = 'MONTH' and sessions_held + visits > 0
                        order by starts desc limit 1
                        """, new Sql.None()).map(Starts::starts);
    }

    /** How often what the comparison reads has turned: answers made after it was asked for are as new as it, or newer. */
    Turns turns() {
        return sql.first(
                        Turns.class,
                        "select turn as figures, registry_turn as registry from headquarters.compared",
                        new Sql.None())
                .orElseThrow();
    }

    record Turns(long figures, long registry) {}

    private static String text(ComparisonQuery query, Where where) {
        return ROWS.formatted(
                ComparisonValues.value(query),
                where.text(),
                query.period().grain().isPresent() ? ONE_PART : PARTS,
                ComparisonValues.mayBeRanked(query));
    }

    private static Where rows(ComparisonQuery query) {
        Where where = Where.all()
                .and("q", query.q().strip(), "position(lower(:q) in lower(name || ' ' || name_en || ' ' || slug)) > 0")
                .and("district", query.district(), "district = :district")
                .and("band", ComparisonValues.band(query), "band = :band")
                .bind("last", query.period().to())
                .bind("fewestDays", FEWEST_DAYS);
        List<Period.Part> parts = query.period().parts();
        if (query.period().grain().isPresent()) {
            Period.Part part = parts.getFirst();
            return where.bind("grain", part.grain().name()).bind("starts", part.start());
        }
        return where.bind(
                        "grains",
                        Sql.array(parts.stream().map(Period.Part::grain).toList()))
                .bind("starts", Sql.array(parts.stream().map(Period.Part::start).toList()));
    }
}
