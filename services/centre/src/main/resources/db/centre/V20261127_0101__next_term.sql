-- A term is taken again: a series knows in which copying it was made, so that its history begins with that; and a date of it may have
-- nothing because the centre or its space is closed, or because the activity is planned then already.
alter table __tenant__.series add column copied_in uuid;
alter table __tenant__.series_day drop constraint series_day_reason_check;
alter table __tenant__.series_day add constraint series_day_reason_check
  check (reason in ('skipped', 'taken', 'retired', 'limit', 'no-day', 'no-such-time', 'closed', 'there'));
