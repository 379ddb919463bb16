\set i :i + 1
\set n :base + :client_id * 1000000000 + :i
\set session random(21, 180)
\startpipeline
BEGIN;
select set_config('role', 'centre_bench_0000', true);
\endpipeline
insert into centre_bench_0000.idempotency as kept (subject, operation, key, body_hash) values ('00000000-0000-0000-0000-000000000777', 'AttendanceService.record', cast(:n as text), '4841f8352a1ad7244e6e4386b5ab7aaee1ec385febf8e5abc0af2fdfe2ad5643') on conflict on constraint idempotency_pkey do update set body_hash = excluded.body_hash, response = null, at = now() where kept.at < now() - interval '24 hours';
select 1 as found from centre_bench_0000.session where id = cast(lpad(cast(:session as text), 32, '0') as uuid) for update;
select s.id, s.activity_id, a.title, a.programme_id, p.name as programme, s.space_id, r.name as space, s.day,
	  s.starts_at, s.ends_at, to_char(s.starts_at at time zone 'Asia/Shanghai', U&'HH24\003AMI') as starts_local,
	  to_char(s.ends_at at time zone 'Asia/Shanghai', U&'HH24\003AMI') as ends_local, s.end_day > s.day as ends_next_day, s.state,
	  s.explicit_zero, h.scan, h.named, h.self, h.tally, h.partner, h.late, h.simulated, a.age_min, a.age_max,
	  s.external_id, s.closed_at, s.closed_by, s.cancel_reason, s.version
	from centre_bench_0000.session s
	join centre_bench_0000.session_heads h on h.session_id = s.id
	join centre_bench_0000.activity a on a.id = s.activity_id
	join centre_bench_0000.programme p on p.id = a.programme_id
	left join centre_bench_0000.space r on r.id = s.space_id
	 where s.id = cast(lpad(cast(:session as text), 32, '0') as uuid);
insert into centre_bench_0000.attendance
	  (id, session_id, method, resident_id, heads, occurred_at, recorded_at, recorded_by,
	   recorded_subject, late, simulated)
	values (cast(lpad(cast(:n as text), 32, '0') as uuid), cast(lpad(cast(:session as text), 32, '0') as uuid), 'TALLY', cast(nullif('', '') as uuid), '1', '2026-11-18 00:00:00+00', '2026-11-25 22:17:34.373202+00', '前台 Bench',
	  '00000000-0000-0000-0000-000000000777', 't', 't');
select t.id, t.session_id, t.method, t.resident_id, r.name as resident_name, t.heads, t.occurred_at,
	  t.recorded_at, t.recorded_by, t.late, t.voided_at, t.voided_by, t.void_reason
	from centre_bench_0000.attendance t left join centre_bench_0000.resident r on r.id = t.resident_id
	 where t.id = cast(lpad(cast(:n as text), 32, '0') as uuid);
insert into exchange.change (centre, day, kind) select 'bench_0000', day, 'attendance' from unnest(cast('{2026-11-18}' as date[])) as day;
select s.id, s.activity_id, a.title, a.programme_id, p.name as programme, s.space_id, r.name as space, s.day,
	  s.starts_at, s.ends_at, to_char(s.starts_at at time zone 'Asia/Shanghai', U&'HH24\003AMI') as starts_local,
	  to_char(s.ends_at at time zone 'Asia/Shanghai', U&'HH24\003AMI') as ends_local, s.end_day > s.day as ends_next_day, s.state,
	  s.explicit_zero, h.scan, h.named, h.self, h.tally, h.partner, h.late, h.simulated, a.age_min, a.age_max,
	  s.external_id, s.closed_at, s.closed_by, s.cancel_reason, s.version
	from centre_bench_0000.session s
	join centre_bench_0000.session_heads h on h.session_id = s.id
	join centre_bench_0000.activity a on a.id = s.activity_id
	join centre_bench_0000.programme p on p.id = a.programme_id
	left join centre_bench_0000.space r on r.id = s.space_id
	 where s.id = cast(lpad(cast(:session as text), 32, '0') as uuid);
update centre_bench_0000.idempotency set response = repeat('x', 929) where subject = '00000000-0000-0000-0000-000000000777' and operation = 'AttendanceService.record' and key = cast(:n as text);
COMMIT;
