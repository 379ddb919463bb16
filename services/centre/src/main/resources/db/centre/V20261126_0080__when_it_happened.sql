-- What a device sends later says when it happened: never after it was recorded, and not more than 7 days before, unless the
-- session's day is over (then a late entry may be of any day).
alter table __tenant__.attendance
  add constraint attendance_happened_before check (occurred_at <= recorded_at) not valid,
  add constraint attendance_happened_lately check (late or occurred_at >= recorded_at - interval '7 days') not valid;
