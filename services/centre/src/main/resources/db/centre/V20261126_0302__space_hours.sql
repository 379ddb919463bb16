-- From which day on a space is open otherwise than the centre, and when in a week; without a week, as the centre again.
create table __tenant__.space_hours (
  id         uuid primary key,
  space_id   uuid not null references __tenant__.space (id),
  valid_from date not null check (valid_from between '1990-01-01' and '2100-12-31'),
  week       jsonb check (jsonb_typeof(week) = 'object' and length(week::text) <= 1000),
  version    integer not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  changed_at timestamptz,
  changed_by uuid,
  constraint space_hours_day unique (space_id, valid_from)
);
grant select, insert, update, delete on __tenant__.space_hours to __role__;

-- When a space is open on the days of a stretch: as the centre, or by its own week; on a special day, when both are. Without a space it
-- is days_open itself. Inlined like it.
create function __tenant__.space_open(space uuid, first date, last date) returns table (day date, hours jsonb, own boolean)
  language sql stable
  as $$
    select o.day, case when w.week is null then o.hours
        when o.special is null then exchange.hours_of(w.week, o.day)
        else exchange.hours_of_both(o.hours, exchange.hours_of(w.week, o.day)) end, w.week is not null
    from __tenant__.days_open(first, last) o
    left join lateral (
      select h.week from __tenant__.space_hours h
      where h.space_id = space and h.valid_from <= o.day order by h.valid_from desc limit 1) w on true
    offset 0
  $$;
revoke all on function __tenant__.space_open(uuid, date, date) from public;
grant execute on function __tenant__.space_open(uuid, date, date) to __role__;

-- As before (0270), within the hours of each space. What is the same for all spaces of a day is reckoned once for the day.
create or replace function __tenant__.space_use(first date, last date, zone text)
  returns table (day date, space_id uuid, open_minutes integer, used_minutes integer)
  language sql stable
  as $$
    with thing as (
      select s.space_id, s.starts_at, s.ends_at, s.day, s.end_day
      from __tenant__.session s
      join __tenant__.activity a on a.id = s.activity_id
      join __tenant__.programme p on p.id = a.programme_id and not p.sensitive
      where s.day >= first - 1 and s.day <= last and s.end_day >= first and s.state = 'held' and s.space_id is not null
      union all
      select b.space_id, b.starts_at, b.ends_at, b.day, b.end_day
      from __tenant__.booking b
      where b.day >= first - 31 and b.day <= last and b.end_day >= first and b.state = 'used'
    ), taken as (
      select c.part_id, cast(d.at as date) as day,
        range_agg(tstzrange(greatest(t.starts_at, d.at at time zone zone),
          least(t.ends_at, (d.at + interval '1 day') at time zone zone))) as during
      from thing t
      join __tenant__.space_cell c on c.space_id = t.space_id
      cross join lateral generate_series(cast(greatest(t.day, first) as timestamp), cast(least(t.end_day, last) as timestamp),
        interval '1 day') as d (at)
      group by c.part_id, d.at
    ), own as (
      select h.space_id, h.valid_from, h.week,
        (select min(n.valid_from) from __tenant__.space_hours n
         where n.space_id = h.space_id and n.valid_from > h.valid_from) as until
      from __tenant__.space_hours h where h.week is not null
    )
    select o.day, r.id, coalesce(e.minutes, w.minutes), coalesce(exchange.minutes_in(u.during * coalesce(e.at, w.at)), 0)
    from __tenant__.days_open(first, last) o
    cross join lateral (
      select at, exchange.minutes_in(at) as minutes from (select exchange.open_at(o.hours, o.day, zone) as at offset 0) h
      offset 0) w
    join __tenant__.space r on (r.in_use_from is null or r.in_use_from <= o.day) and (r.retired_on is null or r.retired_on > o.day)
      and not exists (select from __tenant__.space_part p where p.space_id = r.id)
    left join own g on g.space_id = r.id and g.valid_from <= o.day and (g.until is null or g.until > o.day)
    left join lateral (
      select at, exchange.minutes_in(at) as minutes from (
        select case when o.special is null then exchange.open_at(exchange.hours_of(g.week, o.day), o.day, zone)
          else exchange.open_at(exchange.hours_of(g.week, o.day), o.day, zone) * w.at end as at offset 0) h
      offset 0) e on g.week is not null
    left join taken u on u.part_id = r.id and u.day = o.day
  $$;
