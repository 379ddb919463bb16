-- The first page of the comparison of a quarter, most visits first: figures of each centre, the rank among its size, what is true of
-- all of them, and for the 50 that are shown the last 12 months. By the login of headquarters, which is no tenant.
BEGIN;
with valued as (
  select o.slug, o.name, o.name_en, o.simulated, p.district, p.positioning, coalesce(m.area_days / m.calendar_days, p.floor_area_m2) as area,
    m.sessions_held, m.visits, m.visits_scan, m.visits_named, m.visits_self, m.visits_tally, m.visits_partner,
    m.visits_not_closed, m.people, m.open_days, m.recorded_days, m.open_minutes,
    m.recorded_days::float8 / nullif(m.open_days, 0) as completeness
  from registry.organisation o
    left join registry.centre_profile p on p.centre = o.slug and p.valid @> cast(:quarter_to as date)
    left join exchange.metric m on m.grain = 'QUARTER' and m.starts = cast(:quarter as date) and m.centre = o.slug
  where o.kind = 'centre' and o.state in ('open', 'suspended')
), ranked as (
  select v.*, rank() over (partition by band, completeness >= 0.8 order by visits desc nulls last) as rank,
    count(*) filter (where completeness >= 0.8) over (partition by band) as rank_of,
    count(*) over () as centres, sum(visits) over () as all_visits, sum(sessions_held) over () as all_sessions,
    sum(visits_not_closed) over () as all_not_closed
  from valued v cross join lateral (
    select case when area <= 1000 then 'small' when area <= 3000 then 'medium' else 'large' end as band
  ) b
), page as (
  select * from ranked order by visits desc nulls last, slug limit 50
)
select page.*, t.trend, l.lines
from page
  cross join lateral (
    select array_agg(m.visits order by m.starts) as trend from exchange.metric m
    where m.centre = page.slug and m.grain = 'MONTH'
      and m.starts between cast(:quarter_to as date) - interval '1 year' and cast(:quarter_to as date)
  ) t
  cross join lateral (
    select count(*) as lines from exchange.sensitive_line l
    where l.centre = page.slug and l.to_month >= cast(:quarter as date) and l.from_month <= cast(:quarter_to as date)
  ) l
order by page.visits desc nulls last, page.slug;
COMMIT;
