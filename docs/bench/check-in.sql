\set i :i + 1
\set n :base + :client_id * 1000000000 + :i
\set session random(21, 180)
\startpipeline
BEGIN;
select set_config('role', 'centre_bench_0000', true);
\endpipeline
with held as (
	  select id, day, end_day, starts_at, state, case when end_day < '2026-11-26' then starts_at else '2026-11-26 07:44:00.986536+00' end as occurred_at
	  from centre_bench_0000.session where id = cast(lpad(cast(:session as text), 32, '0') as uuid) for share
	), person as (
	  select name from centre_bench_0000.resident where id = cast(null as uuid) and erased_at is null for key share
	), added as (
	  insert into centre_bench_0000.attendance (id, session_id, method, resident_id, heads, occurred_at, recorded_at,
	    recorded_by, recorded_subject, late, simulated)
	  select cast(lpad(cast(:n as text), 32, '0') as uuid), h.id, 'TALLY', cast(null as uuid), '1',
	    h.occurred_at, '2026-11-26 07:44:00.986536+00', '前台 Bench', '00000000-0000-0000-0000-000000000777', h.end_day < '2026-11-26', 't'
	  from held h
	  where h.state = 'planned' and h.starts_at <= '2026-11-26 09:44:00.986536+00'
	    and (cast(null as uuid) is null or exists (select from person) and not exists (
	      select from centre_bench_0000.attendance t
	      where t.session_id = h.id and t.resident_id = cast(null as uuid) and t.voided_at is null))
	  on conflict do nothing
	  returning id
	), noted as (
	  insert into exchange.change (centre, day, kind)
	  select 'bench_0000', day, 'attendance' from held where exists (select from added)
	)
	select state, starts_at, end_day < '2026-11-26' as late, occurred_at, (select name from person) as named,
	  exists (select from added) as added
	from held;
select s1_0.id,s1_0.activity_id,a1_0.title,p1_0.id,p1_0.name,s1_0.space_id,s2_0.name,s1_0.day,s1_0.end_day,s1_0.starts_at,s1_0.ends_at,s1_0.state,s1_0.explicit_zero,sh1_0.scan,sh1_0.named,sh1_0.self,sh1_0.tally,sh1_0.partner,a1_0.age_min,a1_0.age_max,s1_0.external_id,sh1_0.late,sh1_0.simulated,s1_0.closed_at,s1_0.closed_by,s1_0.cancel_reason,s1_0.version from centre_bench_0000.session s1_0 join centre_bench_0000.session_heads sh1_0 on sh1_0.session_id=s1_0.id join centre_bench_0000.activity a1_0 on a1_0.id=s1_0.activity_id join centre_bench_0000.programme p1_0 on p1_0.id=a1_0.programme_id left join centre_bench_0000.space s2_0 on s2_0.id=s1_0.space_id where s1_0.id=cast(lpad(cast(:session as text), 32, '0') as uuid);
insert into centre_bench_0000.idempotency as kept (subject, operation, key, body_hash, response) values ('00000000-0000-0000-0000-000000000777', 'AttendanceService.record', cast(:n as text), '0f5446b22e6af6106d18a9692e2680253df4c7f57b7708abb2f66f703bb020b4', repeat('x', 929)) on conflict on constraint idempotency_pkey do update set body_hash = excluded.body_hash, response = excluded.response, at = now() where kept.at < now() - interval '24 hours';
COMMIT;
