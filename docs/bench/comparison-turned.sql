\set i :i + 1
\set n :base + :client_id * 1000000000 + :i
\set session random(21, 180)
\startpipeline
BEGIN;
select turn as figures, registry_turn as registry from headquarters.compared;
\endpipeline
with m as (
	  select centre, sessions_held, visits_scan as scan, visits_named as named, visits_self as self, visits_tally as tally,
	    visits_partner as partner, visits, visits_not_closed, people, open_days, recorded_days,
	    open_minutes / 60.0 as hours_open, over_visits, over_sessions_held,
	    area_days / nullif(calendar_days, 0) as area, simulated
	  from exchange.metric where grain = 'QUARTER' and starts = cast('2026-07-01' as date)
	), centre as (
	  select o.slug, o.name, o.name_en, o.simulated as centre_simulated, o.state = 'suspended' as suspended,
	    p.district, p.positioning,
	    coalesce(m.area, p.floor_area_m2) as area, coalesce(m.sessions_held, 0) as sessions_held,
	    coalesce(m.scan, 0) as scan, coalesce(m.named, 0) as named, coalesce(m.self, 0) as self,
	    coalesce(m.tally, 0) as tally, coalesce(m.partner, 0) as partner, coalesce(m.visits, 0) as visits,
	    coalesce(m.visits_not_closed, 0) as visits_not_closed, m.people,
	    coalesce(m.open_days, 0) as open_days, coalesce(m.recorded_days, 0) as recorded_days,
	    coalesce(m.hours_open, 0) as hours_open, m.over_visits, m.over_sessions_held, m.simulated,
	    cast(m.scan + m.named as double precision) / nullif(m.visits, 0) as verifiability,
	    cast(m.recorded_days as double precision) / nullif(m.open_days, 0) as completeness,
	    coalesce(m.sessions_held, 0) + coalesce(m.visits, 0) > 0 as has_data
	  from registry.organisation o
	  left join registry.centre_profile p on p.centre = o.slug and p.valid @> cast('2026-09-30' as date)
	  left join m on m.centre = o.slug
	  where o.kind = 'centre' and o.state in ('open', 'suspended')
	  offset 0
	), valued as (
	  select c.*, case when area <= 1000 then 'small' when area <= 3000 then 'medium'
	    when area > 3000 then 'large' end as band,
	    cast(case when has_data or 'visits' = 'hours_open' then visits end as double precision) as value
	  from centre c
	  offset 0
	), peered as (
	  select v.*, coalesce(completeness >= 0.8 and value is not null and band is not null
	    and open_days >= least('5', max(open_days) over (partition by band)), false) as peer
	  from valued v
	  offset 0
	), ranked as (
	  select p.*, case when peer and count(*) filter (where peer) over (partition by band) > 1 then
	      rank() over (partition by band, peer order by value desc) end as rank,
	    case when band is not null then count(*) filter (where peer) over (partition by band) end as rank_of
	  from peered p
	), shown as (
	  select * from ranked
	  where true
	), summary as (
	  select count(*) as all_centres, count(*) filter (where has_data) as with_data,
	    count(*) filter (where value is not null and completeness < 0.8) as incomplete,
	    coalesce(sum(visits), 0) as all_visits, coalesce(sum(visits_not_closed), 0) as all_not_closed,
	    coalesce(sum(sessions_held), 0) as all_held,
	    percentile_cont(0.5) within group (order by completeness) as median_completeness,
	    coalesce(bool_or(coalesce(simulated, false) or centre_simulated), false) as any_simulated
	  from shown
	)
	, page as (select * from shown order by value desc nulls last, slug offset '0' limit '50')
	select page.*, summary.*, cast(coalesce(t.trend, '[]') as text) as trend, l.lines, l.sessions, l.heads, l.partly
	from page cross join summary cross join lateral (
	  select count(*) filter (where whole) as lines, coalesce(sum(l.sessions) filter (where whole), 0) as sessions,
	    coalesce(sum(l.heads) filter (where whole), 0) as heads, count(*) filter (where not whole) as partly
	  from (select l.*, (l.from_month >= '2026-07-01' and l.to_month + interval '1 month' <= cast('2026-09-30' as date) + 1) as whole from exchange.sensitive_line l where l.centre = page.slug and l.to_month + interval '1 month' > cast('2026-07-01' as date) and l.from_month <= '2026-09-30') l
	) l left join lateral (
	  select jsonb_agg(jsonb_build_object('month', m.starts, 'value',
	    case when m.sessions_held + m.visits > 0 or 'visits' = 'hours_open' then round(cast(m.visits as numeric), 4) end) order by m.starts) as trend
	  from exchange.metric m
	  where m.centre = page.slug and m.grain = 'MONTH' and m.starts between '2025-10-01' and '2026-09-01'
	) t on true
	order by value desc nulls last, slug;
COMMIT;
