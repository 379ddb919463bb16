-- The end of a day is somebody's dated word, with the figures as they stood. It locks nothing and counts nothing: what comes later is
-- counted as ever, and what differs since is shown.
create table __tenant__.day_closing (
  id               uuid primary key,
  day              date not null check (day between '1990-01-01' and '2100-12-31'),
  -- what was left: [{"kind":"session","count":2}]
  still_open       jsonb not null check (jsonb_typeof(still_open) = 'array' and length(still_open::text) <= 4000),
  figures          jsonb not null check (jsonb_typeof(figures) = 'object' and length(figures::text) <= 2000),
  reason           text check (length(reason) between 1 and 300),
  simulated        boolean not null,
  closed_subject   uuid not null,
  closed_by        text not null check (length(closed_by) between 1 and 200),
  closed_at        timestamptz not null,
  reopened_subject uuid,
  reopened_by      text check (length(reopened_by) between 1 and 200),
  reopened_at      timestamptz,
  reopen_reason    text check (length(reopen_reason) between 1 and 300),
  version          integer not null,
  check ((reopened_at is null) = (reopened_by is null) and (reopened_at is null) = (reopened_subject is null)
    and (reopened_at is null) = (reopen_reason is null))
);
create unique index day_closing_once on __tenant__.day_closing (day) where reopened_at is null;
create index day_closing_day on __tenant__.day_closing (day, closed_at);
grant select, insert, update (reopened_subject, reopened_by, reopened_at, reopen_reason, version) on __tenant__.day_closing to __role__;

-- A day that is not over is closed by nobody, whatever the code thinks: in the centre's own time.
create function __tenant__.day_is_over() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      zone text;
    begin
      select c.time_zone into zone from registry.centre c where c.slug = substr(tg_table_schema, 8);
      if zone is null or new.day >= (now() at time zone zone)::date then
        raise exception 'the day is not over' using errcode = 'check_violation', constraint = 'day_is_over';
      end if;
      return new;
    end
  $$;
revoke all on function __tenant__.day_is_over() from public;
create trigger day_is_over before insert on __tenant__.day_closing for each row execute function __tenant__.day_is_over();

-- What one shift tells the next.
create table __tenant__.hand_over (
  id           uuid primary key,
  day          date not null check (day between '1990-01-01' and '2100-12-31'),
  words        text not null check (length(words) between 1 and 2000),
  urgent       boolean not null,
  written_by   text not null check (length(written_by) between 1 and 200),
  seen_subject uuid,
  seen_by      text check (length(seen_by) between 1 and 200),
  seen_at      timestamptz,
  version      integer not null,
  created_at   timestamptz not null default now(),
  created_by   uuid,
  changed_at   timestamptz,
  changed_by   uuid,
  check ((seen_at is null) = (seen_by is null) and (seen_at is null) = (seen_subject is null))
);
create index hand_over_day on __tenant__.hand_over (day desc, id desc);
create index hand_over_unseen on __tenant__.hand_over (day) where seen_at is null;
grant select, insert, update on __tenant__.hand_over to __role__;

insert into __tenant__.word_place values
  ('day_closing', '{reason,reopen_reason}', '{}', 'day', 'day', '{300,300}'),
  ('hand_over', '{words}', '{}', 'hand-over', 'id', '{2000}');
insert into __tenant__.word_field values ('words'), ('reopenReason');
