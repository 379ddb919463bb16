-- Calendar feeds: links by which a calendar outside reads times of the centre, each until it is revoked (ADR 0062). The link is secret:
-- kept is what it is recognised by, never what it is.

-- Shared: whoever works here now. What is somebody's own ends when they leave.
create view __tenant__.staff_here with (security_invoker = true) as
  select subject from __tenant__.staff where active and subject is not null;
grant select on __tenant__.staff_here to __role__;

create table __tenant__.feed (
  id            uuid primary key,
  kind          text not null check (kind in ('centre', 'space', 'activity', 'person')),
  space_id      uuid references __tenant__.space (id),
  -- for whom it was made
  note          text not null check (length(note) <= 200),
  secret_sha256 text not null check (secret_sha256 ~ '^[0-9a-f]{64}$'),
  made_by       text not null check (length(made_by) between 1 and 200),
  -- the centre's day on which it was read last, and no more than the day
  last_read_on  date,
  revoked_at    timestamptz,
  version       integer not null,
  created_at    timestamptz not null default now(),
  created_by    uuid,
  changed_at    timestamptz,
  changed_by    uuid,
  constraint feed_secret unique (secret_sha256),
  check ((kind = 'space') = (space_id is not null))
);
grant select, insert, update on __tenant__.feed to __role__;
insert into __tenant__.word_place values ('feed', '{note}', '{}', 'feed', 'id', '{200}');

-- The one activity of an activity's feed; those that a person chose.
create table __tenant__.feed_activity (
  feed_id     uuid not null references __tenant__.feed (id),
  activity_id uuid not null references __tenant__.activity (id),
  primary key (feed_id, activity_id)
);
grant select, insert on __tenant__.feed_activity to __role__;

-- Feeds whose links answer.
create view __tenant__.feed_live with (security_invoker = true) as
  select f.id, f.kind, f.space_id, f.secret_sha256, f.last_read_on
  from __tenant__.feed f
  where f.revoked_at is null
    and (f.kind <> 'person' or f.created_by in (select h.subject from __tenant__.staff_here h));
grant select on __tenant__.feed_live to __role__;

-- What a link opens, for whoever holds it. That it was read today is noted, who by is not known.
create function __tenant__.street_feed(asked text, zone text) returns table (kind text, title text)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      today date := (now() at time zone zone)::date;
    begin
      update __tenant__.feed f set last_read_on = today
      where f.secret_sha256 = asked and f.last_read_on is distinct from today
        and f.id in (select l.id from __tenant__.feed_live l where l.secret_sha256 = asked);
      return query
        select l.kind, case l.kind
            when 'space' then (select r.name from __tenant__.space r where r.id = l.space_id)
            when 'activity' then (select a.title from __tenant__.feed_activity c
              join __tenant__.activity a on a.id = c.activity_id
              join __tenant__.programme p on p.id = a.programme_id
              where c.feed_id = l.id and not p.sensitive)
          end
        from __tenant__.feed_live l where l.secret_sha256 = asked;
    end
  $$;

-- Its times: 60 days back and a year ahead, at most 5,000, of which those to come go first. What is sensitive is not told: at the centre
-- and in an activity it is not there; a space is taken then, by nobody that is named; whoever chose it for themselves is told when.
create function __tenant__.street_feed_events(asked text)
  returns table (id uuid, kind text, title text, place text, starts_at timestamptz, ends_at timestamptz, cancelled boolean,
    simulated boolean, version integer, changed_at timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      f record;
      spaces uuid[];
      activities uuid[];
      first date := (now() - interval '60 days')::date;
      last date := (now() + interval '366 days')::date;
    begin
      select l.id, l.kind, l.space_id into f from __tenant__.feed_live l where l.secret_sha256 = asked;
      if not found then
        return;
      end if;
      -- whatever takes a part of the space takes it
      spaces := array(select distinct o.space_id from __tenant__.space_cell h
        join __tenant__.space_cell o on o.part_id = h.part_id where h.space_id = f.space_id);
      activities := array(select c.activity_id from __tenant__.feed_activity c where c.feed_id = f.id);
      return query
        select e.* from (
          select s.id, 'session'::text as kind, case when not p.sensitive then a.title end as title,
            case when not (p.sensitive and f.kind = 'person') then r.name end as place,
            s.starts_at, s.ends_at, s.state = 'cancelled' as cancelled, s.simulated, s.version,
            greatest(s.updated_at, s.created_at, s.changed_at, a.changed_at, p.changed_at, r.changed_at) as changed_at
          from __tenant__.session s
          join __tenant__.activity a on a.id = s.activity_id
          join __tenant__.programme p on p.id = a.programme_id
          left join __tenant__.space r on r.id = s.space_id
          where s.day between first and last and case f.kind
            when 'centre' then not p.sensitive
            when 'activity' then not p.sensitive and s.activity_id = any (activities)
            when 'person' then s.activity_id = any (activities)
            else s.space_id = any (spaces)
          end
          union all
          select b.id, 'booking', null, r.name, b.starts_at, b.ends_at, false, b.simulated, b.version,
            greatest(b.created_at, b.changed_at, r.changed_at)
          from __tenant__.booking b join __tenant__.space r on r.id = b.space_id
          where f.kind = 'space' and b.space_id = any (spaces) and b.state in ('confirmed', 'used', 'no-show')
            and b.day <= last and b.end_day >= first) e
        order by e.ends_at < now(), abs(extract(epoch from e.starts_at - now())), e.id
        limit 5000;
    end
  $$;

revoke all on function __tenant__.street_feed(text, text), __tenant__.street_feed_events(text) from public;
grant usage on schema __tenant__ to __street__;
grant execute on function __tenant__.street_feed(text, text), __tenant__.street_feed_events(text) to __street__;
-- they do what the centre's role may, and no more: nothing of the street runs with the rights of the owner of all schemas
grant create on schema __tenant__ to __role__;
alter function __tenant__.street_feed(text, text) owner to __role__;
alter function __tenant__.street_feed_events(text) owner to __role__;
revoke create on schema __tenant__ from __role__;
