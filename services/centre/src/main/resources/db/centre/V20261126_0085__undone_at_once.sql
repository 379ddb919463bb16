-- A slip of the finger that is taken back at once has no reason; who took it back, and when, stays.
alter table __tenant__.attendance
  drop constraint attendance_check2,
  add constraint attendance_voided check ((voided_at is null) = (voided_by is null) and (voided_at is not null or void_reason is null))
    not valid;
