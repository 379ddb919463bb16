-- Who has which space when, in one table with one constraint (ADR 0044). Rows are written by the database alone, from what the
-- sessions say, so that no code path, no import and no process of the version before can forget them.

-- A space that consists of others: it takes all of them. One level, no circles (docs/rooms.md).
create table __tenant__.space_part (
  space_id uuid not null references __tenant__.space (id),
  part_id  uuid not null references __tenant__.space (id),
  primary key (space_id, part_id),
  check (space_id <> part_id)
);
create index space_part_part on __tenant__.space_part (part_id);

-- The smallest pieces a space takes: its parts, else itself.
create view __tenant__.space_cell with (security_invoker = true) as
  select r.id as space_id, coalesce(p.part_id, r.id) as part_id
  from __tenant__.space r left join __tenant__.space_part p on p.space_id = r.id;

create table __tenant__.occupation (
  thing_id uuid not null,
  part_id  uuid not null references __tenant__.space (id),
  kind     text not null check (kind in ('session')),
  -- with the minutes before and after
  during   tstzrange not null check (not isempty(during)),
  -- what is in one lane may be there together: sessions that share a space have lane 0, all else has one of its own
  lane     uuid not null,
  primary key (thing_id, part_id),
  constraint occupation_free exclude using gist
    (part_id extensions.gist_uuid_ops with =, during with &&, lane extensions.gist_uuid_ops with <>)
);
grant select on __tenant__.space_part, __tenant__.space_cell, __tenant__.occupation to __role__;
grant insert, delete on __tenant__.space_part to __role__;

-- What takes a space for a while; alone, if nothing else may be there with it. A later feature that takes spaces adds its own.
create view __tenant__.occupier with (security_invoker = true) as
  select s.id, 'session' as kind, s.space_id, s.starts_at, s.ends_at, coalesce(r.exclusive, false) as alone
  from __tenant__.session s join __tenant__.space r on r.id = s.space_id where s.state <> 'cancelled';
grant select on __tenant__.occupier to __role__;

-- What these take, taken anew. All of theirs goes first: two that change places in one statement meet nobody. Inserting what is free
-- and counting what is missing waits for whoever is about to take the same, where a plain insert would deadlock. How the spaces are
-- used stays as it is meanwhile.
create function __tenant__.occupy(asked uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      wanted integer;
      got integer;
    begin
      perform from __tenant__.space where id in (select u.space_id from __tenant__.occupier u where u.id = any (asked))
        order by id for share;
      delete from __tenant__.occupation where thing_id = any (asked);
      with w as materialized (
          select u.id, u.kind, c.part_id,
            tstzrange(u.starts_at - make_interval(mins => coalesce(r.setup_minutes, 0)),
              u.ends_at + make_interval(mins => coalesce(r.clear_minutes, 0))) as during,
            case when u.alone then u.id else '00000000-0000-0000-0000-000000000000'::uuid end as lane
          from __tenant__.occupier u
          join __tenant__.space r on r.id = u.space_id
          join __tenant__.space_cell c on c.space_id = r.id
          where u.id = any (asked)),
        put as (
          insert into __tenant__.occupation (thing_id, part_id, kind, during, lane)
          select id, part_id, kind, during, lane from w order by part_id, lower(during), id
          on conflict do nothing returning 1)
      select (select count(*) from w), (select count(*) from put) into wanted, got;
      if got < wanted then
        raise exception 'the space is taken' using errcode = '23P01', schema = '__tenant__', table = 'occupation',
          constraint = 'occupation_free';
      end if;
    end
  $$;

-- What will be in these spaces, taken anew, as they are now; what is over stays as it was.
create function __tenant__.reoccupy(spaces uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    begin
      perform __tenant__.occupy(array(
        select id from __tenant__.occupier where space_id = any (spaces) and ends_at > now()));
    end
  $$;

create function __tenant__.session_occupies() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      asked uuid[];
    begin
      if tg_op = 'INSERT' then
        select array_agg(id) into asked from fresh where space_id is not null and state <> 'cancelled';
      else
        select array_agg(n.id) into asked from fresh n join gone o on o.id = n.id
        where (n.space_id, n.starts_at, n.ends_at, n.state = 'cancelled')
          is distinct from (o.space_id, o.starts_at, o.ends_at, o.state = 'cancelled');
      end if;
      if asked is not null then
        perform __tenant__.occupy(asked);
      end if;
      return null;
    end
  $$;
revoke all on function __tenant__.occupy(uuid[]), __tenant__.reoccupy(uuid[]), __tenant__.session_occupies() from public;
grant execute on function __tenant__.reoccupy(uuid[]) to __role__;

-- Until now sessions shared every space: none of them is in the way of another.
insert into __tenant__.occupation (thing_id, part_id, kind, during, lane)
select id, space_id, 'session', tstzrange(starts_at, ends_at), '00000000-0000-0000-0000-000000000000'
from __tenant__.session where space_id is not null and state <> 'cancelled';

create trigger occupies after insert on __tenant__.session referencing new table as fresh
  for each statement execute function __tenant__.session_occupies();
create trigger occupies_anew after update on __tenant__.session referencing old table as gone new table as fresh
  for each statement execute function __tenant__.session_occupies();
