-- The day of a busy centre, under its role: what is said of the day in one row, then its 50 sessions with their heads.
\startpipeline
BEGIN;
select set_config('role', 'centre_bench_0000', true);
\endpipeline
select f.opening_hours, f.floor_area_m2,
  (select max(day) from centre_bench_0000.session where day < cast(:busy_day as date)) as before,
  (select min(day) from centre_bench_0000.session where day > cast(:busy_day as date)) as after,
  (select count(distinct a.resident_id) from centre_bench_0000.session s
    join centre_bench_0000.attendance a on a.session_id = s.id and a.voided_at is null
    where s.day = cast(:busy_day as date)) as people,
  m.sessions_held, m.visits
from (values ('bench_0000')) as o (slug)
  left join registry.centre_profile f on f.centre = o.slug and f.valid @> cast(:busy_day as date)
  left join exchange.metric m
    on m.centre = o.slug and m.grain = 'MONTH' and m.starts = date_trunc('month', cast(:busy_day as date));
select s.id, s.activity_id, c.title, c.programme_id, p.name as programme, s.space_id, r.name as space, s.day, s.starts_at, s.ends_at,
  s.end_day, s.state, s.explicit_zero, h.*, s.simulated, c.age_min, c.age_max, s.external_id, s.closed_at, s.closed_by,
  s.cancel_reason, s.version
from centre_bench_0000.session s
  join centre_bench_0000.activity c on c.id = s.activity_id
  join centre_bench_0000.programme p on p.id = c.programme_id
  left join centre_bench_0000.space r on r.id = s.space_id
  cross join lateral (
    select count(*) filter (where e.best = 1) as scan, count(*) filter (where e.best = 2) as named,
      count(*) filter (where e.best = 3) as self, coalesce(sum(e.heads) filter (where e.best = 4), 0) as tally,
      coalesce(max(e.heads) filter (where e.best = 5), 0) as partner, coalesce(bool_or(e.late), false) as late
    from (
      select min(case a.method when 'SCAN' then 1 when 'NAMED' then 2 when 'SELF' then 3 when 'TALLY' then 4 else 5 end) as best,
        sum(a.heads) as heads, bool_or(a.late) as late
      from centre_bench_0000.attendance a
      where a.session_id = s.id and a.voided_at is null
      group by coalesce(a.resident_id::text, a.method)
    ) e
  ) h
where s.day = cast(:busy_day as date)
order by s.starts_at, s.id;
COMMIT;
