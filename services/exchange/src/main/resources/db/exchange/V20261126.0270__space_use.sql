-- Of days that are over: the minutes for which a centre's spaces could be used, and in which of them they were; what became of the
-- bookings of the day, and their guests, who are a kind of their own and never visits.
alter table exchange.metric
  add column space_open_minutes bigint not null default 0 check (space_open_minutes >= 0),
  add column space_used_minutes bigint not null default 0 check (space_used_minutes >= 0),
  add column bookings_used integer not null default 0 check (bookings_used >= 0),
  add column bookings_no_show integer not null default 0 check (bookings_no_show >= 0),
  add column booking_guests bigint not null default 0 check (booking_guests >= 0);
alter table exchange.metric add constraint metric_space_use check (space_used_minutes <= space_open_minutes);

-- When a facility is open on a day, by the parts of that day.
create function exchange.open_at(parts jsonb, day date, zone text) returns tstzmultirange
  language sql immutable
  return (
    select coalesce(range_agg(tstzrange(
      (day + cast(part ->> 0 as time)) at time zone zone, (day + cast(part ->> 1 as time)) at time zone zone)), '{}')
    from jsonb_array_elements(parts) as part);

create function exchange.minutes_in(stretches tstzmultirange) returns integer
  language sql immutable
  return (
    select coalesce(round(sum(extract(epoch from upper(stretch) - lower(stretch)) / 60)), 0)::integer
    from unnest(stretches) as stretch);
