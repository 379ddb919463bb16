-- The parts of a day that a facility is open, [["08:30","12:00"],…]; [] where it is closed.
create function exchange.hours_of(hours jsonb, day date) returns jsonb
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(hours -> (array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])[extract(isodow from day)::integer], '[]'::jsonb)
  $$;

create or replace function exchange.open_all_through(hours jsonb, starts timestamp, ends timestamp) returns boolean
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(range_agg(tsrange(d.day + cast(part ->> 0 as time), d.day + cast(part ->> 1 as time))) @> tsrange(starts, ends),
      false)
    from (values (cast(starts as date)), (cast(starts as date) + 1)) as d (day)
    cross join lateral jsonb_array_elements(exchange.hours_of(hours, d.day)) as part
  $$;

create or replace function exchange.open_minutes(hours jsonb, on_day date) returns integer
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(sum(
      split_part(part ->> 1, ':', 1)::integer * 60 + split_part(part ->> 1, ':', 2)::integer
      - split_part(part ->> 0, ':', 1)::integer * 60 - split_part(part ->> 0, ':', 2)::integer), 0)::integer
    from jsonb_array_elements(exchange.hours_of(hours, on_day)) as part
  $$;
