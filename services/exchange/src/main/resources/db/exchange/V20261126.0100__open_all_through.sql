-- Whether a facility is open all through a time, given in its own clock. A night counts by the hours of both its days.
create function exchange.open_all_through(hours jsonb, starts timestamp, ends timestamp) returns boolean
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(range_agg(tsrange(d.day + cast(part ->> 0 as time), d.day + cast(part ->> 1 as time))) @> tsrange(starts, ends),
      false)
    from (values (cast(starts as date)), (cast(starts as date) + 1)) as d (day)
    cross join lateral jsonb_array_elements(coalesce(
      hours -> (array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])[extract(isodow from d.day)::integer],
      '[]'::jsonb)) as part
  $$;
