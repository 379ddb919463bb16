-- A series: what is booked, or held, again and again by one rule (RFC 5545), as one object (ADR 51). Its dates are rows at once; what
-- stands on them is a booking or a session like any other.
create table __tenant__.series (
  id           uuid primary key,
  kind         text not null check (kind in ('booking', 'session')),
  -- without times and zones: days of the centre
  rule         text not null check (length(rule) between 5 and 300),
  -- the first start, local; of others the time of day
  starts_local timestamp not null check (starts_local between '1990-01-01' and '2100-12-31'),
  minutes      integer not null check (minutes between 1 and 44640),
  space_id     uuid references __tenant__.space (id),
  activity_id  uuid references __tenant__.activity (id),
  -- the last by the rule
  last_day     date not null check (last_day between '1990-01-01' and '2100-12-31'),
  simulated    boolean not null,
  version      integer not null,
  created_at   timestamptz not null default now(),
  created_by   uuid,
  changed_at   timestamptz,
  changed_by   uuid,
  constraint series_of check ((kind = 'session') = (activity_id is not null) and (kind = 'session' or space_id is not null))
);
create index series_last on __tenant__.series (last_day, id);

-- Each date by the rule: what was made of it, or why nothing was.
create table __tenant__.series_day (
  series_id uuid not null references __tenant__.series (id),
  day       date not null check (day between '1990-01-01' and '2100-12-31'),
  thing_id  uuid,
  reason    text check (reason in ('skipped', 'taken', 'retired', 'limit', 'no-day', 'no-such-time')),
  primary key (series_id, day),
  constraint series_day_made check ((thing_id is null) = (reason is not null))
);
create index series_day_thing on __tenant__.series_day (thing_id);
grant select, insert, update on __tenant__.series, __tenant__.series_day to __role__;

alter table __tenant__.booking add column series_id uuid;
alter table __tenant__.booking add constraint booking_series foreign key (series_id) references __tenant__.series (id) not valid;
alter table __tenant__.session add column series_id uuid;
alter table __tenant__.session add constraint session_series foreign key (series_id) references __tenant__.series (id) not valid;
