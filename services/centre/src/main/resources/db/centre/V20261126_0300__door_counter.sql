-- Counters at the doors: programs with a sign-in of their own, which may send readings of this centre and do nothing else (ADR 0055).
create table __tenant__.door_counter (
  id         uuid primary key,
  name       text not null check (length(name) between 1 and 80),
  -- where it stands; what is moved elsewhere is another counter
  door       text not null check (length(door) between 1 and 80),
  -- waiting: it has no secret, or the one it had is good no more and no other was handed out yet
  state      text not null check (state in ('waiting', 'active', 'revoked')),
  -- how often a secret was asked for: each belongs to a client of its own at the identity provider
  issue      integer not null check (issue >= 0),
  -- up to which of them the clients are gone there
  cleared    integer not null check (cleared between 0 and issue),
  -- who the client of the last issue is
  subject    uuid,
  issued_at  timestamptz,
  revoked_at timestamptz,
  simulated  boolean not null,
  version    integer not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  changed_at timestamptz,
  changed_by uuid,
  constraint door_counter_subject unique (subject),
  check ((state = 'active') = (subject is not null) and (state = 'revoked') = (revoked_at is not null))
);
-- two at one door would count everybody twice
create unique index door_counter_door on __tenant__.door_counter (lower(door)) where state <> 'revoked';
grant select, insert, update on __tenant__.door_counter to __role__;

-- Every process keeps in memory who may do what, until it hears of a change.
create trigger announced after insert or update or delete on __tenant__.door_counter
  for each statement execute function registry.announce_schema();

-- How many came in at a door between two times of one day. Its id is the device's own: whatever is sent again counts once, and no two
-- readings of a counter overlap. Rows are added and stay.
create table __tenant__.door_reading (
  id          uuid primary key,
  counter_id  uuid not null references __tenant__.door_counter (id),
  day         date not null check (day between '1990-01-01' and '2100-12-31'),
  starts_at   timestamptz not null,
  ends_at     timestamptz not null check (ends_at > starts_at and ends_at <= starts_at + interval '25 hours'),
  entered     integer not null check (entered between 0 and 100000),
  -- received when its day was over
  late        boolean not null,
  simulated   boolean not null,
  received_at timestamptz not null,
  constraint door_reading_once exclude using gist
    (counter_id extensions.gist_uuid_ops with =, tstzrange(starts_at, ends_at) with &&)
);
create index door_reading_day on __tenant__.door_reading (day, counter_id);
create index door_reading_heard on __tenant__.door_reading (counter_id, received_at desc);
grant select, insert on __tenant__.door_reading to __role__;
