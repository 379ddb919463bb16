-- Whoever wants a place asks for it; the database counts the places, and no code gives away one that there is not (ADR 57).
-- How people sign up for an activity: for each session by itself, or for all of it as a course.
create table __tenant__.registration_terms (
  id             uuid primary key,
  activity_id    uuid not null unique references __tenant__.activity (id),
  scope          text not null check (scope in ('session', 'course')),
  places         integer not null check (places between 1 and 10000),
  -- how many may wait; 0: nobody
  waitlist       integer not null check (waitlist between 0 and 10000),
  -- from the midnight so many days before; null: at any time
  opens_days     integer check (opens_days between 0 and 366),
  -- until so long before the start; null: as long as it lasts
  closes_minutes integer check (closes_minutes between 0 and 20160),
  -- so long a place that fell free is kept for whoever is next; null: they have it at once
  answer_hours   integer check (answer_hours between 1 and 168),
  fee_minor      bigint check (fee_minor between 1 and 100000000000),
  currency       char(3),
  note           text check (length(note) between 1 and 500),
  version        integer not null,
  created_at     timestamptz not null default now(),
  created_by     uuid,
  changed_at     timestamptz,
  changed_by     uuid,
  constraint registration_terms_fee check ((fee_minor is null) = (currency is null))
);
grant select, insert, update on __tenant__.registration_terms to __role__;

-- What places are counted of: a session, or an activity as a course. Its id is theirs. Made when it is first needed; whoever gives or
-- takes back a place holds its row.
create table __tenant__.registration_target (
  id          uuid primary key,
  session_id  uuid references __tenant__.session (id),
  activity_id uuid references __tenant__.activity (id),
  places      integer not null check (places between 1 and 10000),
  -- places of its own, which do not follow the terms
  own         boolean not null default false,
  taken       integer not null default 0,
  waiting     integer not null default 0,
  version     integer not null default 0,
  constraint registration_target_thing check (num_nonnulls(session_id, activity_id) = 1 and id = coalesce(session_id, activity_id)),
  constraint registration_target_places_left check (taken between 0 and places),
  constraint registration_target_waiting check (waiting >= 0)
);
create index registration_target_activity on __tenant__.registration_target (activity_id) where activity_id is not null;
create index registration_target_waited on __tenant__.registration_target (id) where waiting > 0;
-- how many are taken is counted below, and said by nobody
grant select, insert (id, session_id, activity_id, places, own, version), update (places, own, version)
  on __tenant__.registration_target to __role__;

create table __tenant__.registration (
  id            uuid primary key,
  target_id     uuid not null references __tenant__.registration_target (id),
  resident_id   uuid not null references __tenant__.resident (id),
  -- those who came together: they have their places together or wait together
  party         uuid,
  state         text not null check (state in ('placed', 'waiting', 'offered', 'cancelled', 'lapsed')),
  -- in the order in which people asked
  number        bigint generated always as identity,
  offered_until timestamptz,
  ended_at      timestamptz,
  ended_reason  text check (length(ended_reason) between 1 and 300),
  simulated     boolean not null,
  version       integer not null,
  created_at    timestamptz not null default now(),
  created_by    uuid,
  changed_at    timestamptz,
  changed_by    uuid,
  constraint registration_offered check ((state = 'offered') = (offered_until is not null)),
  constraint registration_ended check ((state in ('cancelled', 'lapsed')) = (ended_at is not null)
    and (state = 'cancelled' or ended_reason is null))
);
create unique index registration_once on __tenant__.registration (target_id, resident_id) where state in ('placed', 'waiting', 'offered');
create index registration_number on __tenant__.registration (target_id, number);
create index registration_order on __tenant__.registration (number);
create index registration_resident on __tenant__.registration (resident_id, number);
create index registration_waiting on __tenant__.registration (target_id, number) where state = 'waiting';
create index registration_offers on __tenant__.registration (target_id, offered_until) where state = 'offered';
grant select, insert, update (state, offered_until, ended_at, ended_reason, version, changed_at, changed_by)
  on __tenant__.registration to __role__;
insert into __tenant__.word_place values
  ('registration', '{ended_reason}', '{}', 'registration', 'id', '{300}'),
  ('registration_terms', '{note}', '{}', 'registration-terms', 'id', '{500}');
insert into __tenant__.word_field values ('endedReason') on conflict do nothing;

-- Counts what a statement gave and took back. With the check of the target that is all there is of "never oversold".
create function __tenant__.registration_counted() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    begin
      if tg_op = 'INSERT' then
        update __tenant__.registration_target t set taken = t.taken + c.taken, waiting = t.waiting + c.waiting
        from (
          select target_id, count(*) filter (where state in ('placed', 'offered')) as taken,
            count(*) filter (where state = 'waiting') as waiting
          from fresh group by target_id) c
        where t.id = c.target_id and (c.taken <> 0 or c.waiting <> 0);
      else
        update __tenant__.registration_target t set taken = t.taken + c.taken, waiting = t.waiting + c.waiting
        from (
          select d.target_id, sum(d.taken) as taken, sum(d.waiting) as waiting
          from (
            select target_id, (state in ('placed', 'offered'))::integer as taken, (state = 'waiting')::integer as waiting from fresh
            union all
            select target_id, -(state in ('placed', 'offered'))::integer, -(state = 'waiting')::integer from gone) d
          group by d.target_id) c
        where t.id = c.target_id and (c.taken <> 0 or c.waiting <> 0);
      end if;
      return null;
    end
  $$;
revoke all on function __tenant__.registration_counted() from public;
create trigger counted after insert on __tenant__.registration referencing new table as fresh
  for each statement execute function __tenant__.registration_counted();
create trigger counted_anew after update on __tenant__.registration referencing old table as gone new table as fresh
  for each statement execute function __tenant__.registration_counted();

-- Whoever is erased comes to nothing any more: what lies ahead of them ends, and who waits moves up. What is over stays for counting.
create function __tenant__.registration_forgets() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
    begin
      perform 1 from __tenant__.registration_target t
      where t.id in (
        select r.target_id from __tenant__.registration r
        where r.resident_id = new.id and r.state in ('placed', 'waiting', 'offered'))
      order by t.id for update;
      with ended as (
        update __tenant__.registration r
        set state = 'cancelled', offered_until = null, ended_at = now(), version = r.version + 1, changed_at = now()
        from __tenant__.registration_target t left join __tenant__.session s on s.id = t.session_id
        where r.target_id = t.id and r.resident_id = new.id and r.state in ('placed', 'waiting', 'offered')
          and (s.id is null or s.state <> 'held' and s.starts_at > now())
        returning t.id)
      insert into registry.job (id, audience, centre, kind, subject)
      select uuidv7(), 'centre', substr(tg_table_schema, 8), 'registration-places', e.id from ended e;
      return null;
    end
  $$;
revoke all on function __tenant__.registration_forgets() from public;
create trigger registration_forgets after update on __tenant__.resident for each row
  when (old.erased_at is null and new.erased_at is not null) execute function __tenant__.registration_forgets();

-- Of a session that is cancelled nobody moves up; of one that is planned again they do.
create function __tenant__.registration_goes_on() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
    begin
      insert into registry.job (id, audience, centre, kind, subject)
      select uuidv7(), 'centre', substr(tg_table_schema, 8), 'registration-places', t.id
      from __tenant__.registration_target t where t.id = new.id and t.waiting > 0;
      return null;
    end
  $$;
revoke all on function __tenant__.registration_goes_on() from public;
create trigger registration_goes_on after update on __tenant__.session for each row
  when (old.state = 'cancelled' and new.state = 'planned') execute function __tenant__.registration_goes_on();
