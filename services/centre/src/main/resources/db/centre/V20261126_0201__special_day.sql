-- A day whose hours are not those of its weekday. It replaces them whole; [] is closed. The week itself is headquarters' word.
create table __tenant__.special_day (
  id         uuid primary key,
  day        date not null check (day between '1990-01-01' and '2100-12-31'),
  hours      jsonb not null check (jsonb_typeof(hours) = 'array' and jsonb_array_length(hours) <= 4 and length(hours::text) <= 200),
  kind       text not null check (kind in ('holiday', 'moved', 'closure', 'extra')),
  -- residents will read it
  reason     text not null check (length(reason) between 1 and 200),
  -- said when the day had begun
  late       boolean not null,
  version    integer not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  changed_at timestamptz,
  changed_by uuid,
  constraint special_day_day unique (day)
);
grant select, insert, update, delete on __tenant__.special_day to __role__;
insert into __tenant__.word_place values ('special_day', '{reason}', '{}', 'special-day', 'id', '{200}');

-- The days of a stretch for which the centre has a profile, with the hours that were true on them. Neither definer nor with a path of
-- its own, so that it is inlined: who asks reads the profile under their own rights, and a year costs no call a day.
create function __tenant__.days_open(first date, last date)
  returns table (day date, hours jsonb, minutes integer, usual_minutes integer, special uuid, floor_area_m2 numeric)
  language sql stable
  as $$
    select cast(g.at as date), coalesce(s.hours, u.hours), exchange.minutes_of(coalesce(s.hours, u.hours)),
      exchange.minutes_of(u.hours), s.id, p.floor_area_m2
    from registry.centre_profile p
    cross join lateral generate_series(cast(greatest(lower(p.valid), first) as timestamp),
      cast(least(upper(p.valid) - 1, last) as timestamp), interval '1 day') as g (at)
    cross join lateral (select exchange.hours_of(p.opening_hours, cast(g.at as date)) as hours) u
    left join __tenant__.special_day s on s.day = cast(g.at as date)
    where p.centre = substr(cast(current_user as text) collate "default", 8)
      and lower(p.valid) <= last and (upper(p.valid) is null or upper(p.valid) > first)
    -- the hours of a day are reckoned once, however often they are asked for
    offset 0
  $$;
revoke all on function __tenant__.days_open(date, date) from public;
grant execute on function __tenant__.days_open(date, date) to __role__;
