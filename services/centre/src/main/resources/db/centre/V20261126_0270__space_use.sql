-- From which day on there is a space; nobody said: since the centre has a profile.
alter table __tenant__.space add column in_use_from date;
alter table __tenant__.space
  add constraint space_in_use_from check (in_use_from between '1990-01-01' and '2100-12-31') not valid,
  add constraint space_in_use check (retired_on >= in_use_from) not valid;

-- How long each space could be used on each day of a stretch, and was: within the hours of the day, by held sessions of ordinary
-- programmes and by bookings that were used, without the minutes before and after. What is there together counts once; a space that
-- consists of others is used when they are, so only the smallest count. Inlined like days_open.
create function __tenant__.space_use(first date, last date, zone text)
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
    )
    select o.day, r.id, w.minutes, coalesce(exchange.minutes_in(u.during * w.at), 0)
    from __tenant__.days_open(first, last) o
    cross join lateral (
      select at, exchange.minutes_in(at) as minutes from (select exchange.open_at(o.hours, o.day, zone) as at offset 0) h
      offset 0) w
    join __tenant__.space r on (r.in_use_from is null or r.in_use_from <= o.day) and (r.retired_on is null or r.retired_on > o.day)
      and not exists (select from __tenant__.space_part p where p.space_id = r.id)
    left join taken u on u.part_id = r.id and u.day = o.day
  $$;
revoke all on function __tenant__.space_use(date, date, text) from public;
grant execute on function __tenant__.space_use(date, date, text) to __role__;

-- What was there before is counted anew: all days for which there is a profile, where there are spaces.
insert into exchange.change (centre, day, kind)
select p.centre, cast(g.at as date), 'profile'
from registry.centre_profile p
join registry.centre c on c.slug = p.centre
cross join lateral generate_series(cast(lower(p.valid) as timestamp),
  cast(least(upper(p.valid) - 1, cast(now() at time zone c.time_zone as date)) as timestamp), interval '1 day') as g (at)
where p.centre = substr('__tenant__', 8) and exists (select from __tenant__.space);
