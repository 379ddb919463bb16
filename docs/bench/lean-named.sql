-- One more resident at a session, with every promise kept: as lean-check-in.sql; and a person counts once for each session,
-- and stays until the entry stands.
\startpipeline
BEGIN;
select set_config('role', 'centre_bench_0000', true);
\endpipeline
with open as (
  select id, day, starts_at from centre_bench_0000.session
  where id = cast(lpad(cast(:session as text), 32, '0') as uuid) and state = 'planned' for share
), person as (
  select id, name from centre_bench_0000.resident
  where id = cast(lpad(cast(:resident as text), 32, '0') as uuid) and erased_at is null for key share
), key as (
  insert into centre_bench_0000.idempotency (subject, operation, key, body_hash, response)
  select '00000000-0000-0000-0000-000000000777', 'AttendanceService.record', cast(:n as text), repeat('0', 64), repeat('x', 340)
  from open, person on conflict do nothing returning key
), entry as (
  insert into centre_bench_0000.attendance
    (id, session_id, method, resident_id, heads, occurred_at, recorded_by, recorded_subject, late, simulated)
  select cast(lpad(cast(:n as text), 32, '0') as uuid), open.id, 'NAMED', person.id, 1, open.starts_at, '前台 Bench',
    '00000000-0000-0000-0000-000000000777', true, true
  from open, person, key
  on conflict (session_id, resident_id, method) where voided_at is null and resident_id is not null do nothing
  returning id, session_id, resident_id, recorded_at
), told as (
  insert into exchange.change (centre, day, kind) select 'bench_0000', open.day, 'attendance' from open, entry
)
select e.id, e.recorded_at, p.name from entry e join person p on p.id = e.resident_id;
COMMIT;
