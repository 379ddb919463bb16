-- The timetable of one centre as a set, under its role: 20 activities, :rows sessions, headquarters hears of each day. What the
-- file was and who brought it is left out: it is two rows.
\startpipeline
BEGIN;
select set_config('role', 'centre_bench_0000', true);
\endpipeline
with activity as (
  insert into centre_bench_0000.activity (id, programme_id, title, external_id)
  select gen_random_uuid(), '00000000-0000-0000-0000-000000000001', 'Course ' || n, 'lean-' || n from generate_series(0, 19) n
  returning id, external_id
), session as (
  insert into centre_bench_0000.session (id, activity_id, external_id, starts_at, ends_at, day, end_day)
  select gen_random_uuid(), a.id, 'lean-' || n, at, at + interval '1 hour', day, day
  from generate_series(0, cast(:rows as integer) - 1) n
    join activity a on a.external_id = 'lean-' || n % 20
    cross join lateral (select current_date + 1 + n / 10 as day) d
    cross join lateral (select (day + time '08:30' + n % 10 * interval '1 hour') at time zone 'Asia/Shanghai' as at) t
  returning day
)
insert into exchange.change (centre, day, kind) select distinct 'bench_0000', day, 'session' from session;
COMMIT;
