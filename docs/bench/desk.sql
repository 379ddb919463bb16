\set i :i + 1
\set n :base + :client_id * 1000000000 + :i
\set session random(21, 180)
\startpipeline
BEGIN;
select set_config('role', 'centre_bench_0000', true);
\endpipeline
select s1_0.id,s1_0.activity_id,a1_0.title,p1_0.id,p1_0.name,s1_0.space_id,s2_0.name,s1_0.day,s1_0.end_day,s1_0.starts_at,s1_0.ends_at,s1_0.state,s1_0.explicit_zero,sh1_0.scan,sh1_0.named,sh1_0.self,sh1_0.tally,sh1_0.partner,sh1_0.partner_declared,a1_0.age_min,a1_0.age_max,s1_0.external_id,sh1_0.late,sh1_0.simulated,s1_0.closed_at,s1_0.closed_by,s1_0.cancel_reason,s1_0.version from centre_bench_0000.session s1_0 join centre_bench_0000.session_heads sh1_0 on sh1_0.session_id=s1_0.id join centre_bench_0000.activity a1_0 on a1_0.id=s1_0.activity_id join centre_bench_0000.programme p1_0 on p1_0.id=a1_0.programme_id left join centre_bench_0000.space s2_0 on s2_0.id=s1_0.space_id where s1_0.id='00000000-0000-0000-0000-000000000201';
select a1_0.id,a1_0.method,a1_0.resident_id,r1_0.name,a1_0.heads,a1_0.occurred_at,a1_0.recorded_at,a1_0.recorded_by,a1_0.late,a1_0.voided_at,a1_0.voided_by,a1_0.void_reason from centre_bench_0000.attendance a1_0 left join centre_bench_0000.resident r1_0 on r1_0.id=a1_0.resident_id where a1_0.session_id='00000000-0000-0000-0000-000000000201' order by a1_0.recorded_at desc,a1_0.id desc;
select st1_0.id,st1_0.at,st1_0.by,st1_0.changes,st1_0.detail,st1_0.kind,st1_0.session_id,st1_0.subject from centre_bench_0000.session_event st1_0 where st1_0.session_id='00000000-0000-0000-0000-000000000201' order by st1_0.id desc;
COMMIT;
