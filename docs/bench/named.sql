\set i :i + 1
\set n :base + :client_id * 1000000000 + :i
\set pair (:i * 16 + :client_id) % 32000
\set session 21 + :pair % 160
\set resident 41 + :pair / 160
\startpipeline
BEGIN;
select set_config('role', 'centre_bench_0000', true);
\endpipeline
with held as (
	  select id, day, end_day, starts_at, state, case when end_day < '2026-11-26' then starts_at else '2026-11-26 12:12:27.909836+00' end as occurred_at
	  from centre_bench_0000.session where id = cast(lpad(cast(:session as text), 32, '0') as uuid) for share
	), person as (
	  select name from centre_bench_0000.resident where id = cast(lpad(cast(:resident as text), 32, '0') as uuid) and erased_at is null for key share
	),
	 added as (
	  insert into centre_bench_0000.attendance (id, session_id, method, resident_id, heads, occurred_at, recorded_at,
	    recorded_by, recorded_subject, late, simulated)
	  select cast(lpad(cast(:n as text), 32, '0') as uuid), h.id, 'NAMED', cast(cast(lpad(cast(:resident as text), 32, '0') as uuid) as uuid), '1',
	    h.occurred_at, '2026-11-26 12:12:27.909836+00', '前台 Bench', '00000000-0000-0000-0000-000000000777', h.end_day < '2026-11-26', 't'
	  from held h
	  where h.state = 'planned' and h.starts_at <= '2026-11-26 14:12:27.909836+00' and exists (select from person) and not exists (
	  select from centre_bench_0000.attendance t
	  where t.session_id = h.id and t.resident_id = cast(lpad(cast(:resident as text), 32, '0') as uuid) and t.voided_at is null)
	
	  on conflict do nothing
	  returning id
	), noted as (
	  insert into exchange.change (centre, day, kind)
	  select 'bench_0000', day, 'attendance' from held where exists (select from added)
	)
	select state, starts_at, end_day < '2026-11-26' as late, occurred_at, (select name from person) as named,
	  exists (select from added) as added
	from held;
insert into centre_bench_0000.idempotency as kept (subject, operation, key, body_hash, response) values ('00000000-0000-0000-0000-000000000777', 'AttendanceService.record', cast(:n as text), '0a797daa434640847657e97c324501ee1c3a7efaf887bab21e7098fc29126ff4', repeat('x', 340)) on conflict on constraint idempotency_pkey do update set body_hash = excluded.body_hash, response = excluded.response, at = now() where kept.at < now() - interval '24 hours';
COMMIT;
