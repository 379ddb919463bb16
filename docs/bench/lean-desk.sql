-- A session as the front desk opens it, under the role of the centre: itself with its heads, its 40 entries, what was done to it.
\startpipeline
BEGIN;
select set_config('role', 'centre_bench_0000', true);
\endpipeline
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
where s.id = '00000000-0000-0000-0000-000000000201';
select a.id, a.method, a.resident_id, r.name, a.heads, a.occurred_at, a.recorded_at, a.recorded_by, a.late, a.voided_at,
  a.voided_by, a.void_reason
from centre_bench_0000.attendance a left join centre_bench_0000.resident r on r.id = a.resident_id
where a.session_id = '00000000-0000-0000-0000-000000000201'
order by a.recorded_at desc, a.id desc;
select kind, detail, changes, by, at from centre_bench_0000.session_event
where session_id = '00000000-0000-0000-0000-000000000201' order by id desc;
COMMIT;
