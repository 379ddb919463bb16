-- A term is taken again: what was made in a copying knows in which, so that it can be taken back whole, and a series begins its history
-- with it. A date of a series may have nothing because the centre or its space is closed, because it is a national day off of which the
-- centre has not said that it opens, or because the activity is planned then already.
alter table __tenant__.series add column copied_in uuid;
alter table __tenant__.session add column copied_in uuid;
create index session_copied on __tenant__.session (copied_in) where copied_in is not null;
alter table __tenant__.series_day drop constraint series_day_reason_check;
alter table __tenant__.series_day add constraint series_day_reason_check
  check (reason in ('skipped', 'taken', 'retired', 'limit', 'no-day', 'no-such-time', 'closed', 'day-off', 'there'));
