-- A centre's own tables. `__tenant__` is the centre's schema and `__role__` its role; both are put in by the migrator.
create table __tenant__.staff (
  id         uuid primary key,
  subject    uuid unique,
  name       text not null check (length(name) between 1 and 80),
  email      text not null check (length(email) between 3 and 200),
  role       text not null check (role in ('manager', 'front-desk', 'viewer')),
  active     boolean not null default true,
  version    integer not null default 1,
  created_at timestamptz not null default now()
);
create unique index staff_email on __tenant__.staff (lower(email));

create table __tenant__.space (
  id       uuid primary key,
  name     text not null unique check (length(name) between 1 and 120),
  area_m2  numeric(8, 1) check (area_m2 > 0),
  capacity integer check (capacity between 1 and 100000),
  version  integer not null default 1
);

create table __tenant__.programme (
  id        uuid primary key,
  name      text not null unique check (length(name) between 1 and 200),
  -- a session of a sensitive programme is masked below 5 wherever it leaves the centre
  sensitive boolean not null default false,
  version   integer not null default 1
);

create table __tenant__.activity (
  id           uuid primary key,
  programme_id uuid not null references __tenant__.programme (id),
  title        text not null check (length(title) between 1 and 200),
  external_id  text unique check (length(external_id) between 1 and 200),
  age_min      smallint check (age_min between 0 and 150),
  age_max      smallint check (age_max between 0 and 150),
  version      integer not null default 1,
  check (age_min <= age_max)
);
create index activity_programme on __tenant__.activity (programme_id);

create table __tenant__.session (
  id            uuid primary key,
  activity_id   uuid not null references __tenant__.activity (id),
  space_id      uuid references __tenant__.space (id),
  external_id   text unique check (length(external_id) between 1 and 400),
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  -- the local day of the start, and of the end where it lies past midnight
  day           date not null,
  end_day       date not null,
  state         text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  -- at closing, staff stated that nobody came
  explicit_zero boolean not null default false,
  closed_at     timestamptz,
  closed_by     text,
  cancel_reason text,
  simulated     boolean not null default false,
  version       integer not null default 1,
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now(),
  check (ends_at > starts_at and end_day between day and day + 1),
  check ((state = 'held') = (closed_at is not null)),
  check ((state = 'cancelled') = (cancel_reason is not null))
);
create index session_day on __tenant__.session (day, starts_at, id);
create index session_activity on __tenant__.session (activity_id, day);
create index session_space on __tenant__.session (space_id, day) where space_id is not null;
create index session_end_day on __tenant__.session (end_day) where end_day > day;

create table __tenant__.session_event (
  id         bigint generated always as identity primary key,
  session_id uuid not null references __tenant__.session (id),
  kind       text not null check (kind in ('created', 'changed', 'closed', 'reopened', 'cancelled', 'restored')),
  detail     text not null default '',
  by         text not null,
  at         timestamptz not null default now()
);
create index session_event_session on __tenant__.session_event (session_id, id);

create table __tenant__.resident (
  id         uuid primary key,
  -- counts the person; stays when the person is erased
  pseudonym  uuid not null unique default gen_random_uuid(),
  name       text check (length(name) between 1 and 80),
  pinyin     text not null default '',
  birth_year smallint check (birth_year between 1880 and 2100),
  sex        text check (sex in ('female', 'male', 'other')),
  simulated  boolean not null default false,
  erased_at  timestamptz,
  version    integer not null default 1,
  created_at timestamptz not null default now(),
  check ((erased_at is null) = (name is not null))
);
create index resident_name on __tenant__.resident (name, id) where erased_at is null;

-- Evidence that people came. Rows are added and voided, never changed or deleted.
create table __tenant__.attendance (
  id          uuid primary key,
  session_id  uuid not null references __tenant__.session (id),
  method      text not null check (method in ('SCAN', 'NAMED', 'SELF', 'TALLY', 'PARTNER')),
  resident_id uuid references __tenant__.resident (id),
  heads       integer not null check (heads between 1 and 10000),
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  -- 补录: recorded after the session's own day
  late        boolean not null,
  simulated   boolean not null default false,
  voided_at   timestamptz,
  voided_by   text,
  void_reason text,
  check ((method in ('SCAN', 'NAMED', 'SELF')) = (resident_id is not null)),
  check (resident_id is null or heads = 1),
  check ((voided_at is null) = (void_reason is null) and (voided_at is null) = (voided_by is null))
);
create unique index attendance_once on __tenant__.attendance (session_id, resident_id, method)
  where voided_at is null and resident_id is not null;
create index attendance_session on __tenant__.attendance (session_id);
create index attendance_resident on __tenant__.attendance (resident_id) where resident_id is not null;

-- Heads of a session by method: the one place where the counting rules become numbers (docs/metrics.md).
create view __tenant__.session_heads with (security_invoker = true) as
  select s.id as session_id, s.day, h.scan, h.named, h.self, h.tally,
         case when h.scan + h.named + h.self + h.tally = 0 then h.declared else 0 end as partner,
         h.declared as partner_declared,
         h.scan + h.named + h.self + h.tally
           + case when h.scan + h.named + h.self + h.tally = 0 then h.declared else 0 end as visits,
         h.late, s.simulated or h.simulated as simulated
  from __tenant__.session s
  cross join lateral (
    select count(*) filter (where e.best = 1)::integer as scan,
           count(*) filter (where e.best = 2)::integer as named,
           count(*) filter (where e.best = 3)::integer as self,
           coalesce(sum(e.heads) filter (where e.best = 4), 0)::integer as tally,
           coalesce(max(e.heads) filter (where e.best = 5), 0)::integer as declared,
           coalesce(bool_or(e.late), false) as late,
           coalesce(bool_or(e.simulated), false) as simulated
    from (
      select min(case a.method when 'SCAN' then 1 when 'NAMED' then 2 when 'SELF' then 3 when 'TALLY' then 4 else 5 end) as best,
             sum(a.heads) as heads, bool_or(a.late) as late, bool_or(a.simulated) as simulated
      from __tenant__.attendance a
      where a.session_id = s.id and a.voided_at is null
      group by coalesce(a.resident_id::text, a.method)
    ) e
  ) h;

create table __tenant__.import (
  id         uuid primary key,
  filename   text not null check (length(filename) between 1 and 200),
  format     text not null check (format in ('csv', 'xlsx')),
  state      text not null check (state in ('uploaded', 'testing', 'tested', 'importing', 'done', 'cancelled', 'failed')),
  columns    jsonb not null default '[]',
  mapping    jsonb,
  total_rows integer not null default 0,
  done_rows  integer not null default 0,
  done_line  integer not null default 0,
  created    integer not null default 0,
  changed    integer not null default 0,
  unchanged  integer not null default 0,
  refused    integer not null default 0,
  simulated  boolean not null default false,
  error      jsonb,
  by         text not null,
  at         timestamptz not null default now(),
  version    integer not null default 1
);
create index import_list on __tenant__.import (at desc, id desc);

create table __tenant__.import_row (
  import_id uuid not null references __tenant__.import (id),
  line      integer not null,
  cells     jsonb not null,
  -- of the session this row speaks of, once the columns are mapped
  external_id text,
  verdict   text check (verdict in ('created', 'changed', 'unchanged', 'refused')),
  reason    jsonb,
  primary key (import_id, line)
);
create index import_row_verdict on __tenant__.import_row (import_id, verdict, line);
create index import_row_external on __tenant__.import_row (import_id, external_id, line) where external_id is not null;

create table __tenant__.contract (
  id           uuid primary key,
  agency       text not null,
  agency_name  text not null,
  number       text not null unique check (length(number) between 1 and 60),
  title        text not null check (length(title) between 1 and 120),
  starts       date not null,
  ends         date not null,
  amount_minor bigint not null check (amount_minor >= 0),
  currency     char(3) not null,
  procurement  text not null check (procurement in ('tender', 'direct-award', 'negotiation')),
  state        text not null default 'draft' check (state in ('draft', 'published')),
  simulated    boolean not null default false,
  version      integer not null default 1,
  created_at   timestamptz not null default now(),
  published_at timestamptz,
  check (starts <= ends),
  check ((state = 'published') = (published_at is not null)),
  unique (id, starts, ends)
);

create table __tenant__.indicator (
  contract_id uuid not null references __tenant__.contract (id),
  kind        text not null check (kind in ('sessionsHeld', 'visits')),
  target      bigint not null check (target between 1 and 1000000000),
  primary key (contract_id, kind)
);

-- Which activities count for which contract, and when: never for two on one day.
create table __tenant__.contract_activity (
  contract_id uuid not null,
  activity_id uuid not null references __tenant__.activity (id),
  starts      date not null,
  ends        date not null,
  primary key (contract_id, activity_id),
  foreign key (contract_id, starts, ends) references __tenant__.contract (id, starts, ends) on update cascade,
  exclude using gist (activity_id extensions.gist_uuid_ops with =, daterange(starts, ends, '[]') with &&)
);

-- A session that a published statement counted. Once claimed for a contract, for no other.
create table __tenant__.claim (
  session_id  uuid primary key references __tenant__.session (id),
  contract_id uuid not null,
  day         date not null,
  starts      date not null,
  ends        date not null,
  foreign key (contract_id, starts, ends) references __tenant__.contract (id, starts, ends),
  check (day between starts and ends)
);

create table __tenant__.idempotency (
  subject   text not null,
  operation text not null,
  key       text not null,
  body_hash text not null,
  response  text,
  at        timestamptz not null default now(),
  primary key (subject, operation, key)
);
create index idempotency_at on __tenant__.idempotency (at);

grant usage on schema __tenant__ to __role__;
grant select, insert, update on __tenant__.staff, __tenant__.space, __tenant__.programme, __tenant__.activity,
  __tenant__.resident, __tenant__.contract to __role__;
grant select, insert on __tenant__.session_event, __tenant__.claim to __role__;
grant select, insert, update on __tenant__.session, __tenant__.import to __role__;
grant select, insert, update (voided_at, voided_by, void_reason) on __tenant__.attendance to __role__;
grant select on __tenant__.session_heads to __role__;
grant select, insert, update, delete on __tenant__.import_row, __tenant__.indicator, __tenant__.contract_activity,
  __tenant__.idempotency to __role__;
