-- A space reserved for a while: asked for, confirmed or declined, then used or not. Asking takes nothing; what is confirmed has the
-- space alone (ADR 45).
create table __tenant__.booking (
  id              uuid primary key,
  space_id        uuid not null references __tenant__.space (id),
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  -- the local days of the start and of the end
  day             date not null check (day between '1990-01-01' and '2100-12-31'),
  end_day         date not null,
  -- a closure is nobody's: repairs, a space that cannot be used
  party           text not null check (party in ('staff', 'partner', 'group', 'closure')),
  organisation    text check (length(organisation) between 1 and 120),
  contact         text check (length(contact) between 1 and 80),
  purpose         text not null check (length(purpose) between 1 and 300),
  expected        integer check (expected between 1 and 100000),
  state           text not null check (state in ('requested', 'confirmed', 'declined', 'cancelled', 'used', 'no-show')),
  -- the guests who came: a kind of their own, never visits
  heads           integer check (heads between 1 and 100000),
  -- said after its last day (补录)
  used_late       boolean,
  decision_reason text check (length(decision_reason) between 1 and 300),
  decided_at      timestamptz,
  decided_by      text check (length(decided_by) between 1 and 200),
  decided_subject uuid,
  price_kind      text check (price_kind in ('free', 'subsidised', 'priced')),
  price_minor     bigint check (price_minor between 1 and 100000000000),
  currency        char(3),
  price_reason    text check (length(price_reason) between 1 and 200),
  simulated       boolean not null,
  version         integer not null,
  created_at      timestamptz not null default now(),
  created_by      uuid,
  changed_at      timestamptz,
  changed_by      uuid,
  constraint booking_times check (ends_at > starts_at and ends_at - starts_at <= interval '31 days' and end_day between day and day + 31),
  constraint booking_heads check ((state = 'used') = (heads is not null) and (state in ('used', 'no-show')) = (used_late is not null)),
  constraint booking_reason check (state not in ('declined', 'cancelled') or decision_reason is not null),
  constraint booking_who check (party in ('staff', 'closure') or contact is not null and organisation is not null),
  constraint booking_decided check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (decided_subject is null)
    and (state not in ('confirmed', 'declined', 'used', 'no-show') or decided_at is not null)),
  constraint booking_price check ((price_minor is not null) = (price_kind is not distinct from 'priced')
    and (price_minor is null) = (currency is null)
    and (price_reason is not null) = (price_kind is not null and price_kind <> 'free'))
);
create index booking_day on __tenant__.booking (day, starts_at, id);
create index booking_space on __tenant__.booking (space_id, day);
create index booking_state on __tenant__.booking (state, day, starts_at, id);
grant select, insert, update on __tenant__.booking to __role__;
insert into __tenant__.word_place values ('booking', '{organisation,contact,purpose,decision_reason,price_reason}', '{}', 'booking', 'id',
  '{120,80,300,300,200}');
insert into __tenant__.word_field values ('organisation'), ('contact'), ('purpose'), ('decisionReason')
  on conflict do nothing;

alter table __tenant__.occupation drop constraint occupation_kind_check,
  add constraint occupation_kind_check check (kind in ('session', 'booking')) not valid;

-- As of sessions: what is confirmed has its own lane.
create function __tenant__.occupy_bookings(asked uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      wanted integer;
      got integer;
    begin
      perform from __tenant__.space where id in (select b.space_id from __tenant__.booking b where b.id = any (asked))
        order by id for share;
      delete from __tenant__.occupation where thing_id = any (asked);
      with w as materialized (
          select b.id, c.part_id,
            tstzrange(b.starts_at - make_interval(mins => coalesce(r.setup_minutes, 0)),
              b.ends_at + make_interval(mins => coalesce(r.clear_minutes, 0))) as during
          from __tenant__.booking b
          join __tenant__.space r on r.id = b.space_id
          join __tenant__.space_cell c on c.space_id = r.id
          where b.id = any (asked) and b.state in ('confirmed', 'used', 'no-show')),
        put as (
          insert into __tenant__.occupation (thing_id, part_id, kind, during, lane)
          select id, part_id, 'booking', during, id from w order by part_id, lower(during), id
          on conflict do nothing returning 1)
      select (select count(*) from w), (select count(*) from put) into wanted, got;
      if got < wanted then
        raise exception 'the space is taken' using errcode = '23P01', schema = '__tenant__', table = 'occupation',
          constraint = 'occupation_free';
      end if;
    end
  $$;

create or replace function __tenant__.reoccupy(spaces uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      planned uuid[] := array(
        select id from __tenant__.session where space_id = any (spaces) and ends_at > now() and state <> 'cancelled');
      booked uuid[] := array(
        select id from __tenant__.booking where space_id = any (spaces) and ends_at > now()
          and state in ('confirmed', 'used', 'no-show'));
    begin
      delete from __tenant__.occupation where thing_id = any (planned) or thing_id = any (booked);
      perform __tenant__.occupy_sessions(planned);
      perform __tenant__.occupy_bookings(booked);
    end
  $$;

create function __tenant__.booking_occupies() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      asked uuid[];
    begin
      if tg_op = 'INSERT' then
        select array_agg(id) into asked from fresh where state in ('confirmed', 'used', 'no-show');
      else
        select array_agg(n.id) into asked from fresh n join gone o on o.id = n.id
        where (n.space_id, n.starts_at, n.ends_at, n.state in ('confirmed', 'used', 'no-show'))
          is distinct from (o.space_id, o.starts_at, o.ends_at, o.state in ('confirmed', 'used', 'no-show'));
      end if;
      if asked is not null then
        perform __tenant__.occupy_bookings(asked);
      end if;
      return null;
    end
  $$;
revoke all on function __tenant__.occupy_bookings(uuid[]), __tenant__.booking_occupies() from public;
create trigger occupies after insert on __tenant__.booking referencing new table as fresh
  for each statement execute function __tenant__.booking_occupies();
create trigger occupies_anew after update on __tenant__.booking referencing old table as gone new table as fresh
  for each statement execute function __tenant__.booking_occupies();
