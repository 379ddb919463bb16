\set i :i + 1
\set n :base + :client_id * 1000000000 + :i
\set session random(21, 180)
\startpipeline
BEGIN;
select set_config('role', 'centre_bench_0000', true);
\endpipeline
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
	 where s.id = '00000000-0000-0000-0000-000000000201';
select t.id, t.session_id, t.method, t.resident_id, r.name as resident_name, t.heads, t.occurred_at,
	  t.recorded_at, t.recorded_by, t.late, t.voided_at, t.voided_by, t.void_reason
	from centre_bench_0000.attendance t left join centre_bench_0000.resident r on r.id = t.resident_id
	 where t.session_id = '00000000-0000-0000-0000-000000000201' order by t.recorded_at desc, t.id desc;
select kind, detail, cast(coalesce(changes, '[]') as text) as changes, by, at from centre_bench_0000.session_event where session_id = '00000000-0000-0000-0000-000000000201' order by id desc;
COMMIT;
