-- As before (0302). Hours of its own are worked out only for a space that has any, and what is taken only where something is: a centre
-- of many spaces has a year of days of each.
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
    select o.day, r.id, coalesce(e.minutes, w.minutes),
      case when u.during is null then 0 else coalesce(exchange.minutes_in(u.during * coalesce(e.at, w.at)), 0) end
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
          else exchange.open_at(exchange.hours_of(g.week, o.day), o.day, zone) * w.at end as at
        where g.week is not null offset 0) h
      offset 0) e on true
    left join taken u on u.part_id = r.id and u.day = o.day
  $$;
