-- What else lies in a space at a time is found by index, before somebody plans another session there.
create index session_space_time on __tenant__.session (space_id, day, starts_at) where space_id is not null;
drop index __tenant__.session_space;

-- When the session of a row is, once its columns are mapped, and what is worth a second look: a list of messages. Where it is stays in
-- the cells alone: erasing a name has one place to look, so `place` tells rooms apart and does not name them.
alter table __tenant__.import_row add column place uuid, add column starts_at timestamptz, add column ends_at timestamptz,
  add column hints jsonb;
create index import_row_place on __tenant__.import_row (import_id, place, starts_at) where place is not null;
create index import_row_hints on __tenant__.import_row (import_id, line) where hints is not null;

-- What the columns of a file were taken for when it came.
alter table __tenant__.import add column suggested jsonb;

-- How many rows have hints, and up to which line they were looked for.
alter table __tenant__.import add column hinted integer, add column hinted_line integer;
update __tenant__.import set hinted = 0, hinted_line = 0;
alter table __tenant__.import alter column hinted set default 0, alter column hinted_line set default 0;
alter table __tenant__.import alter column hinted set not null, alter column hinted_line set not null;
