-- The days of which there is any reading, of people or of counters. Written by the database alone, so that no way in can forget it.
create table __tenant__.footfall_day (day date primary key);
grant select on __tenant__.footfall_day to __role__;

create function __tenant__.footfall_read() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    begin
      insert into __tenant__.footfall_day (day) select distinct f.day from fresh f on conflict do nothing;
      return null;
    end
  $$;
revoke all on function __tenant__.footfall_read() from public;
create trigger day_of_footfall after insert on __tenant__.footfall referencing new table as fresh
  for each statement execute function __tenant__.footfall_read();
create trigger day_of_footfall after insert on __tenant__.door_reading referencing new table as fresh
  for each statement execute function __tenant__.footfall_read();
insert into __tenant__.footfall_day (day) select distinct day from __tenant__.footfall;

-- The footfall of a day, once: what somebody read off and stands, else what the counters of all doors sent. The two are never added.
create view __tenant__.footfall_count with (security_invoker = true) as
  select d.day, f.id, coalesce(f.counted, r.entered) as counted, case when f.id is null then 'counters' else 'form' end as source,
    r.entered as by_counters, coalesce(f.simulated, r.simulated) as simulated
  from __tenant__.footfall_day d
  left join __tenant__.footfall f on f.day = d.day and f.voided_at is null
  cross join lateral (
    select cast(sum(entered) as bigint) as entered, bool_or(simulated) as simulated
    from __tenant__.door_reading t where t.day = d.day) r
  where f.id is not null or r.entered is not null;
grant select on __tenant__.footfall_count to __role__;
