-- One more head at a session, with every promise kept: under the role of the centre; the session is held open while the row goes in;
-- a key that was seen adds nothing; who recorded it and when; headquarters hears of the day; the answer is kept for a repeated
-- call. One statement between BEGIN with the role, and COMMIT.
\startpipeline
BEGIN;
select set_config('role', 'centre_bench_0000', true);
\endpipeline
with open as (
  select id, day, starts_at from centre_bench_0000.session
  where id = cast(lpad(cast(:session as text), 32, '0') as uuid) and state = 'planned' for share
), key as (
  insert into centre_bench_0000.idempotency (subject, operation, key, body_hash, response)
  select '00000000-0000-0000-0000-000000000777', 'AttendanceService.record', cast(:n as text), repeat('0', 64), repeat('x', 340)
  from open on conflict do nothing returning key
), entry as (
  insert into centre_bench_0000.attendance
    (id, session_id, method, heads, occurred_at, recorded_by, recorded_subject, late, simulated)
  select cast(lpad(cast(:n as text), 32, '0') as uuid), open.id, 'TALLY', 1, open.starts_at, '前台 Bench',
    '00000000-0000-0000-0000-000000000777', true, true
  from open, key returning id, session_id, recorded_at
), told as (
  insert into exchange.change (centre, day, kind) select 'bench_0000', open.day, 'attendance' from open, entry
)
select id, recorded_at from entry;
COMMIT;
