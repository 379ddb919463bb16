-- Hours are read for each day that is counted and each row of a file. A function whose names are bound when it is made needs no search
-- path of its own, which cost a third of the answer; and reading the parts of a day is one expression, put where it is asked for.
create or replace function exchange.hours_of(hours jsonb, day date) returns jsonb
  language sql immutable
  return coalesce(hours -> (array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])[extract(isodow from day)::integer], '[]'::jsonb);

create or replace function exchange.open_all_through(hours jsonb, starts timestamp, ends timestamp) returns boolean
  language sql immutable
  return (
    select coalesce(range_agg(tsrange(d.day + cast(part ->> 0 as time), d.day + cast(part ->> 1 as time))) @> tsrange(starts, ends),
      false)
    from (values (cast(starts as date)), (cast(starts as date) + 1)) as d (day)
    cross join lateral jsonb_array_elements(exchange.hours_of(hours, d.day)) as part);

create or replace function exchange.open_minutes(hours jsonb, on_day date) returns integer
  language sql immutable
  return (
    select coalesce(sum(
      split_part(part ->> 1, ':', 1)::integer * 60 + split_part(part ->> 1, ':', 2)::integer
      - split_part(part ->> 0, ':', 1)::integer * 60 - split_part(part ->> 0, ':', 2)::integer), 0)::integer
    from jsonb_array_elements(exchange.hours_of(hours, on_day)) as part);
