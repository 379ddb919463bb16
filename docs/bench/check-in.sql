\set i :i + 1
\set n :base + :client_id * 1000000000 + :i
\set session random(21, 180)
\startpipeline
BEGIN;
select set_config('role', 'centre_bench_0000', true);
\endpipeline
with held as (
	  select id, day, end_day, starts_at, state, case when end_day < '2026-11-26' then starts_at else '2026-11-26 12:12:26.783083+00' end as occurred_at
	  from centre_bench_0000.session where id = cast(lpad(cast(:session as text), 32, '0') as uuid) for share
	),  added as (
	  insert into centre_bench_0000.attendance (id, session_id, method, resident_id, heads, occurred_at, recorded_at,
	    recorded_by, recorded_subject, late, simulated)
	  select cast(lpad(cast(:n as text), 32, '0') as uuid), h.id, 'TALLY', cast(null as uuid), '1',
	    h.occurred_at, '2026-11-26 12:12:26.783083+00', '前台 Bench', '00000000-0000-0000-0000-000000000777', h.end_day < '2026-11-26', 't'
	  from held h
	  where h.state = 'planned' and h.starts_at <= '2026-11-26 14:12:26.783083+00' 
	  on conflict do nothing
	  returning id
	), noted as (
	  insert into exchange.change (centre, day, kind)
	  select 'bench_0000', day, 'attendance' from held where exists (select from added)
	)
	select state, starts_at, end_day < '2026-11-26' as late, occurred_at, cast(null as text) as named,
	  exists (select from added) as added
	from held;
insert into centre_bench_0000.idempotency as kept (subject, operation, key, body_hash, response) values ('00000000-0000-0000-0000-000000000777', 'AttendanceService.record', cast(:n as text), '0f5446b22e6af6106d18a9692e2680253df4c7f57b7708abb2f66f703bb020b4', repeat('x', 303)) on conflict on constraint idempotency_pkey do update set body_hash = excluded.body_hash, response = excluded.response, at = now() where kept.at < now() - interval '24 hours';
COMMIT;
