\set i :i + 1
\set n :base + :client_id * 1000000000 + :i
\set session random(21, 180)
\startpipeline
BEGIN;
with part as (
	  select * from jsonb_to_recordset(cast('[{"starts":"2026-07-01","grain":"QUARTER"}]' as jsonb)) as p (grain text, starts date)
	), m as (
	  select m.centre, sum(m.sessions_held) as sessions_held, sum(m.visits_scan) as scan,
	    sum(m.visits_named) as named, sum(m.visits_self) as self, sum(m.visits_tally) as tally,
	    sum(m.visits_partner) as partner, sum(m.visits) as visits, sum(m.visits_not_closed) as visits_not_closed,
	    case when 't' then max(m.people) end as people, sum(m.open_days) as open_days,
	    sum(m.recorded_days) as recorded_days, sum(m.open_minutes) / 60.0 as hours_open,
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
	    coalesce(m.hours_open, 0) as hours_open, m.simulated,
	    (m.scan + m.named) / nullif(m.visits, 0) as verifiability,
	    cast(m.recorded_days as double precision) / nullif(m.open_days, 0) as completeness,
	    coalesce(m.sessions_held, 0) + coalesce(m.visits, 0) > 0 as has_data
	  from registry.organisation o
	  left join lateral (
	    select * from registry.centre_profile p where p.centre = o.slug and lower(p.valid) <= cast('2026-09-30' as date)
	    order by p.valid desc limit 1
	  ) p on true
	  left join m on m.centre = o.slug
	  where o.kind = 'centre' and o.state in ('open', 'suspended')
	), valued as (
	  select c.*, case when area <= 1000 then 'small' when area <= 3000 then 'medium'
	    when area > 3000 then 'large' end as band,
	    cast(case when has_data or 'visits' = 'hours_open' then visits end as double precision) as value
	  from centre c
	), ranked as (
	  select v.*, case when completeness >= 0.8 and value is not null and band is not null then
	      rank() over (partition by band, completeness >= 0.8 and value is not null order by value desc) end as rank,
	    case when band is not null then count(*) filter (where completeness >= 0.8 and value is not null)
	      over (partition by band) end as rank_of
	  from valued v
	), shown as (
	  select * from ranked
	  where ('' = '' or position(lower('') in lower(name || ' ' || name_en || ' ' || slug)) > 0)
	    and ('' = '' or district = '') and ('all' = 'all' or band = 'all')
	)
	select count(*) as centres, count(*) filter (where has_data) as with_data, coalesce(sum(visits), 0) as visits,
	  coalesce(sum(visits_not_closed), 0) as visits_not_closed,
	  coalesce(sum(sessions_held), 0) as sessions_held,
	  percentile_cont(0.5) within group (order by completeness) as median_completeness,
	  coalesce(bool_or(coalesce(simulated, false) or centre_simulated), false) as simulated
	from shown;
\endpipeline
with part as (
	  select * from jsonb_to_recordset(cast('[{"starts":"2026-07-01","grain":"QUARTER"}]' as jsonb)) as p (grain text, starts date)
	), m as (
	  select m.centre, sum(m.sessions_held) as sessions_held, sum(m.visits_scan) as scan,
	    sum(m.visits_named) as named, sum(m.visits_self) as self, sum(m.visits_tally) as tally,
	    sum(m.visits_partner) as partner, sum(m.visits) as visits, sum(m.visits_not_closed) as visits_not_closed,
	    case when 't' then max(m.people) end as people, sum(m.open_days) as open_days,
	    sum(m.recorded_days) as recorded_days, sum(m.open_minutes) / 60.0 as hours_open,
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
	    coalesce(m.hours_open, 0) as hours_open, m.simulated,
	    (m.scan + m.named) / nullif(m.visits, 0) as verifiability,
	    cast(m.recorded_days as double precision) / nullif(m.open_days, 0) as completeness,
	    coalesce(m.sessions_held, 0) + coalesce(m.visits, 0) > 0 as has_data
	  from registry.organisation o
	  left join lateral (
	    select * from registry.centre_profile p where p.centre = o.slug and lower(p.valid) <= cast('2026-09-30' as date)
	    order by p.valid desc limit 1
	  ) p on true
	  left join m on m.centre = o.slug
	  where o.kind = 'centre' and o.state in ('open', 'suspended')
	), valued as (
	  select c.*, case when area <= 1000 then 'small' when area <= 3000 then 'medium'
	    when area > 3000 then 'large' end as band,
	    cast(case when has_data or 'visits' = 'hours_open' then visits end as double precision) as value
	  from centre c
	), ranked as (
	  select v.*, case when completeness >= 0.8 and value is not null and band is not null then
	      rank() over (partition by band, completeness >= 0.8 and value is not null order by value desc) end as rank,
	    case when band is not null then count(*) filter (where completeness >= 0.8 and value is not null)
	      over (partition by band) end as rank_of
	  from valued v
	), shown as (
	  select * from ranked
	  where ('' = '' or position(lower('') in lower(name || ' ' || name_en || ' ' || slug)) > 0)
	    and ('' = '' or district = '') and ('all' = 'all' or band = 'all')
	)
	, page as (select * from shown order by value desc nulls last, slug offset '0' limit '50')
	select page.*, cast(coalesce(t.trend, '[]') as text) as trend, l.apart_lines, l.apart_sessions, l.apart_heads,
	  l.apart_partly
	from page cross join lateral (
	  select count(*) filter (where whole) as apart_lines,
	    coalesce(sum(l.sessions) filter (where whole), 0) as apart_sessions,
	    coalesce(sum(l.heads) filter (where whole), 0) as apart_heads, count(*) filter (where not whole) as apart_partly
	  from (select l.*, (l.from_month >= '2026-07-01' and l.to_month + interval '1 month' <= cast('2026-09-30' as date) + 1) as whole from exchange.sensitive_line l where l.centre = page.slug and l.to_month + interval '1 month' > cast('2026-07-01' as date) and l.from_month <= '2026-09-30') l
	) l left join lateral (
	  select jsonb_agg(jsonb_build_object('month', m.starts, 'value',
	    case when m.sessions_held + m.visits > 0 or 'visits' = 'hours_open' then round(cast(m.visits as numeric), 4) end) order by m.starts) as trend
	  from exchange.metric m
	  where m.centre = page.slug and m.grain = 'MONTH' and m.starts between '2025-10-01' and '2026-09-01'
	) t on true
	order by value desc nulls last, slug;
COMMIT;
