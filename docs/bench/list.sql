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
	where s.day between '2026-11-17' and '2026-11-23'
	  and ('' = '' or position(lower('') in lower(a.title)) > 0)
	  and ('' = '' or s.state = '')
	  and ('' = '' or ('' = 'none' and s.space_id is null) or cast(s.space_id as text) = '')
	  and ('' = '' or cast(a.programme_id as text) = '')
	  and ('' = '' or cast(s.activity_id as text) = '')
	  and (s.starts_at, s.id) > ('1970-01-01 00:00:00+00', '00000000-0000-0000-0000-000000000000')
	order by s.day, s.starts_at, s.id limit '21';
COMMIT;
