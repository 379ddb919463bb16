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

-- What is confirmed has its space alone.
create or replace view __tenant__.occupier with (security_invoker = true) as
  select s.id, 'session' as kind, s.space_id, s.starts_at, s.ends_at, coalesce(r.exclusive, false) as alone
  from __tenant__.session s join __tenant__.space r on r.id = s.space_id where s.state <> 'cancelled'
  union all
  select b.id, 'booking', b.space_id, b.starts_at, b.ends_at, true
  from __tenant__.booking b where b.state in ('confirmed', 'used', 'no-show');

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
        perform __tenant__.occupy(asked);
      end if;
      return null;
    end
  $$;
revoke all on function __tenant__.booking_occupies() from public;
create trigger occupies after insert on __tenant__.booking referencing new table as fresh
  for each statement execute function __tenant__.booking_occupies();
create trigger occupies_anew after update on __tenant__.booking referencing old table as gone new table as fresh
  for each statement execute function __tenant__.booking_occupies();
