-- Hours of a day may be other than those of its weekday. What is reckoned of hours takes the parts of a day, whosever they are; the
-- functions that take a week stay as they were for a process of the version before.
create function exchange.minutes_of(parts jsonb) returns integer
  language sql immutable
  return (
    select coalesce(sum(
      split_part(part ->> 1, ':', 1)::integer * 60 + split_part(part ->> 1, ':', 2)::integer
      - split_part(part ->> 0, ':', 1)::integer * 60 - split_part(part ->> 0, ':', 2)::integer), 0)::integer
    from jsonb_array_elements(parts) as part);

-- A night counts by the hours of both its days.
create function exchange.open_all_through(parts_of_day jsonb, parts_of_next jsonb, starts timestamp, ends timestamp) returns boolean
  language sql immutable
  return (
    select coalesce(range_agg(tsrange(d.day + cast(part ->> 0 as time), d.day + cast(part ->> 1 as time))) @> tsrange(starts, ends),
      false)
    from (values (cast(starts as date), parts_of_day), (cast(starts as date) + 1, parts_of_next)) as d (day, parts)
    cross join lateral jsonb_array_elements(d.parts) as part);

-- Days that are over on which a facility would have been open by its week, and was closed by a special day. Before there were special
-- days there were none.
alter table exchange.metric add column closed_days integer not null default 0 check (closed_days >= 0);
