\set i :i + 1
\set n :base + :client_id * 1000000000 + :i
\set session random(21, 180)
\startpipeline
BEGIN;
select set_config('role', 'centre_bench_0000', true);
\endpipeline
select s1_0.id,s1_0.activity_id,a1_0.title,p1_0.id,p1_0.name,s1_0.space_id,s2_0.name,s1_0.day,s1_0.end_day,s1_0.starts_at,s1_0.ends_at,s1_0.state,s1_0.explicit_zero,sh1_0.scan,sh1_0.named,sh1_0.self,sh1_0.tally,sh1_0.partner,sh1_0.partner_declared,a1_0.age_min,a1_0.age_max,s1_0.external_id,sh1_0.late,sh1_0.simulated,s1_0.closed_at,s1_0.closed_by,s1_0.cancel_reason,s1_0.version from centre_bench_0000.session s1_0 join centre_bench_0000.session_heads sh1_0 on sh1_0.session_id=s1_0.id join centre_bench_0000.activity a1_0 on a1_0.id=s1_0.activity_id join centre_bench_0000.programme p1_0 on p1_0.id=a1_0.programme_id left join centre_bench_0000.space s2_0 on s2_0.id=s1_0.space_id where s1_0.day<='2026-11-23' and s1_0.day>='2026-11-17' order by s1_0.day,s1_0.starts_at,s1_0.id fetch first 21 rows only;
COMMIT;
