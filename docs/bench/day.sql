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
	 where s.day = '2026-11-16' order by s.starts_at, s.id;
select count(distinct a.resident_id) as people
	from centre_bench_0000.session s join centre_bench_0000.attendance a on a.session_id = s.id
	where s.day between '2026-11-16' and '2026-11-16' and s.state <> 'cancelled' and a.voided_at is null;
select cast(opening_hours -> 'mon' as text) as opening, floor_area_m2
	from registry.centre_profile where centre = 'bench_0000' and valid @> cast('2026-11-16' as date);
select ds1_0.id,ds1_0.stated_at,ds1_0.stated_by,ds1_0.day,ds1_0.reason,ds1_0.simulated,ds1_0.stated_subject,ds1_0.version,ds1_0.withdraw_reason,ds1_0.withdrawn_at,ds1_0.withdrawn_by,ds1_0.withdrawn_subject from centre_bench_0000.day_statement ds1_0 where ds1_0.day in ('2026-11-16') and ds1_0.withdrawn_at is null;
select d.day, p.centre is not null as has_profile,
	  coalesce(exchange.open_minutes(p.opening_hours, d.day), 0) as minutes, s.planned, s.held, s.cancelled
	from unnest(cast('{2026-11-16}' as date[])) as d (day)
	left join registry.centre_profile p on p.centre = 'bench_0000' and p.valid @> d.day
	cross join lateral (
	  select count(*) filter (where state = 'planned') as planned, count(*) filter (where state = 'held') as held,
	    count(*) filter (where state = 'cancelled') as cancelled
	  from centre_bench_0000.session where day = d.day
	) s
	order by d.day;
select ds1_0.id,ds1_0.stated_at,ds1_0.stated_by,ds1_0.day,ds1_0.reason,ds1_0.simulated,ds1_0.stated_subject,ds1_0.version,ds1_0.withdraw_reason,ds1_0.withdrawn_at,ds1_0.withdrawn_by,ds1_0.withdrawn_subject from centre_bench_0000.day_statement ds1_0 where ds1_0.day='2026-11-16' order by ds1_0.stated_at desc,ds1_0.id desc;
select (select max(day) from centre_bench_0000.session where day < '2026-11-16') as before,
	  (select min(day) from centre_bench_0000.session where day > '2026-11-16') as after;
select coalesce(sum(h.visits), 0) as visits, count(*) filter (where s.state = 'held') as held
	from centre_bench_0000.session s join centre_bench_0000.session_heads h on h.session_id = s.id
	where s.day between '2026-11-01' and '2026-11-30' and s.state <> 'cancelled';
select count(distinct a.resident_id) as people
	from centre_bench_0000.session s join centre_bench_0000.attendance a on a.session_id = s.id
	where s.day between '2026-11-01' and '2026-11-30' and s.state <> 'cancelled' and a.voided_at is null;
COMMIT;
