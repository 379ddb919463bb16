-- The parts of a day that are in both: a space with hours of its own on a day whose hours are special.
create function exchange.hours_of_both(one jsonb, other jsonb) returns jsonb
  language sql immutable
  return (
    select coalesce(jsonb_agg(jsonb_build_array(greatest(a.part ->> 0, b.part ->> 0), least(a.part ->> 1, b.part ->> 1))
      order by greatest(a.part ->> 0, b.part ->> 0)), '[]')
    from jsonb_array_elements(one) as a (part)
    cross join jsonb_array_elements(other) as b (part)
    where greatest(a.part ->> 0, b.part ->> 0) < least(a.part ->> 1, b.part ->> 1));
