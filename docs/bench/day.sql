\set i :i + 1
\set n :base + :client_id * 1000000000 + :i
\set session random(21, 180)
\startpipeline
BEGIN;
select set_config('role', 'centre_bench_0000', true);
\endpipeline
select s1_0.id,s1_0.activity_id,a1_0.title,p1_0.id,p1_0.name,s1_0.space_id,s2_0.name,s1_0.day,s1_0.end_day,s1_0.starts_at,s1_0.ends_at,s1_0.state,s1_0.explicit_zero,sh1_0.scan,sh1_0.named,sh1_0.self,sh1_0.tally,sh1_0.partner,sh1_0.partner_declared,a1_0.age_min,a1_0.age_max,s1_0.external_id,sh1_0.late,sh1_0.simulated,s1_0.closed_at,s1_0.closed_by,s1_0.cancel_reason,s1_0.version from centre_bench_0000.session s1_0 join centre_bench_0000.session_heads sh1_0 on sh1_0.session_id=s1_0.id join centre_bench_0000.activity a1_0 on a1_0.id=s1_0.activity_id join centre_bench_0000.programme p1_0 on p1_0.id=a1_0.programme_id left join centre_bench_0000.space s2_0 on s2_0.id=s1_0.space_id where s1_0.day='2026-11-16' order by s1_0.starts_at,s1_0.id;
select count(distinct a.resident_id) as people
	from centre_bench_0000.session s join centre_bench_0000.attendance a on a.session_id = s.id
	where s.day between '2026-11-16' and '2026-11-16' and s.state <> 'cancelled' and a.voided_at is null;
select cast(opening_hours as text) as opening_hours, cast(floor_area_m2 as double precision) as floor_area_m2
	from registry.centre_profile where centre = 'bench_0000' and valid @> cast('2026-11-16' as date);
select ds1_0.id,ds1_0.stated_at,ds1_0.stated_by,ds1_0.day,ds1_0.reason,ds1_0.simulated,ds1_0.stated_subject,ds1_0.version,ds1_0.withdraw_reason,ds1_0.withdrawn_at,ds1_0.withdrawn_by,ds1_0.withdrawn_subject from centre_bench_0000.day_statement ds1_0 where ds1_0.day in ('2026-11-16') and ds1_0.withdrawn_at is null;
select d.day, p.centre is not null as has_profile,
	  coalesce(exchange.open_minutes(p.opening_hours, d.day), 0) as open_minutes, s.planned, s.held, s.cancelled
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
