-- The door: the only schema a centre writes to outside its wall, and the only one others read.
create schema exchange;
grant usage on schema exchange to hearth_tenant, hearth_projector, hearth_headquarters, hearth_agency;

-- Something counted changed. Appended in the transaction that changed it; read and removed by the projector.
create table exchange.change (
  id     bigint generated always as identity primary key,
  centre text not null,
  day    date not null,
  kind   text not null check (kind in ('session', 'attendance', 'profile', 'day-turn', 'reconcile')),
  at     timestamptz not null default now()
);
grant insert on exchange.change to hearth_tenant, hearth_headquarters;
grant select, insert, delete on exchange.change to hearth_projector;
alter table exchange.change enable row level security;
create policy own_change on exchange.change for insert to hearth_tenant with check ('centre_' || centre = current_user);
create policy headquarters_change on exchange.change for insert to hearth_headquarters with check (kind = 'profile');
create policy projector_change on exchange.change to hearth_projector using (true) with check (true);

-- Up to which local day each centre's days have been counted, even those on which nothing happened.
create table exchange.day_turn (
  centre  text primary key,
  through date not null
);
grant select, insert, update on exchange.day_turn to hearth_projector;

-- One row for each centre and day, month, quarter or year. Additive columns may be added up; people may not.
create table exchange.metric (
  grain              text not null check (grain in ('DAY', 'MONTH', 'QUARTER', 'YEAR')),
  starts             date not null,
  centre             text not null,
  sessions_planned   integer not null,
  sessions_held      integer not null,
  sessions_cancelled integer not null,
  visits_scan        bigint not null,
  visits_named       bigint not null,
  visits_self        bigint not null,
  visits_tally       bigint not null,
  visits_partner     bigint not null,
  visits             bigint not null generated always as
    (visits_scan + visits_named + visits_self + visits_tally + visits_partner) stored,
  visits_not_closed  bigint not null,
  people             integer not null,
  calendar_days      integer not null,
  -- floor area summed over calendar days: ÷ calendar_days is the area that was true then
  area_days          numeric(14, 1) not null,
  open_days          integer not null,
  recorded_days      integer not null,
  open_minutes       bigint not null,
  session_minutes    bigint not null,
  simulated          boolean not null,
  computed_at        timestamptz not null default now(),
  primary key (grain, starts, centre),
  check (recorded_days <= open_days and visits_not_closed <= visits_scan + visits_named + visits_self + visits_tally + visits_partner)
);
create index metric_centre on exchange.metric (centre, grain, starts);

-- Totals of one session: what headquarters may open a figure down to. Catalogue titles only; masked below 5 where sensitive.
create table exchange.session_total (
  centre         text not null,
  session_id     uuid not null,
  day            date not null,
  starts_at      timestamptz not null,
  starts_local   text not null,
  title          text not null,
  programme      text not null,
  state          text not null check (state in ('planned', 'held', 'cancelled')),
  visits         integer,
  visits_scan    integer,
  visits_named   integer,
  visits_self    integer,
  visits_tally   integer,
  visits_partner integer,
  suppressed     boolean not null,
  late           boolean not null,
  simulated      boolean not null,
  primary key (centre, session_id),
  check (suppressed = (visits is null))
);
create index session_total_day on exchange.session_total (centre, day, starts_at, session_id);

grant select, insert, update, delete on exchange.metric, exchange.session_total to hearth_tenant;
grant select on exchange.metric, exchange.session_total to hearth_headquarters;
alter table exchange.metric enable row level security;
alter table exchange.session_total enable row level security;
create policy own_metric on exchange.metric to hearth_tenant
  using ('centre_' || centre = current_user) with check ('centre_' || centre = current_user);
create policy read_metric on exchange.metric for select to hearth_headquarters using (true);
create policy own_session_total on exchange.session_total to hearth_tenant
  using ('centre_' || centre = current_user) with check ('centre_' || centre = current_user);
create policy read_session_total on exchange.session_total for select to hearth_headquarters using (true);

-- Minutes a facility is open on a day, from its opening hours. "24:00" closes at midnight.
create function exchange.open_minutes(hours jsonb, on_day date) returns integer
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(sum(
      split_part(part ->> 1, ':', 1)::integer * 60 + split_part(part ->> 1, ':', 2)::integer
      - split_part(part ->> 0, ':', 1)::integer * 60 - split_part(part ->> 0, ':', 2)::integer), 0)::integer
    from jsonb_array_elements(coalesce(
      hours -> (array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])[extract(isodow from on_day)::integer],
      '[]'::jsonb)) as part
  $$;

-- A contract as published to the agency that purchased it. Never changed.
create table exchange.contract (
  id           uuid primary key,
  centre       text not null,
  agency       text not null,
  number       text not null,
  document     text not null,
  content      jsonb not null generated always as (document::jsonb) stored,
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  published_at timestamptz not null,
  simulated    boolean not null,
  unique (centre, number),
  unique (id, centre, agency)
);
create index contract_agency on exchange.contract (agency, published_at, id);

-- A statement as published. Never changed; a correction is a new one that names the one it replaces.
create table exchange.statement (
  id              uuid primary key,
  contract_id     uuid not null,
  centre          text not null,
  agency          text not null,
  number          text not null unique,
  sequence        integer not null check (sequence > 0),
  starts          date not null,
  ends            date not null,
  as_of           timestamptz not null,
  replaces        uuid,
  document        text not null,
  content         jsonb not null generated always as (document::jsonb) stored,
  sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  previous_sha256 text not null,
  published_at    timestamptz not null,
  simulated       boolean not null,
  unique (contract_id, sequence),
  unique (id, contract_id, starts, ends),
  unique (replaces),
  foreign key (contract_id, centre, agency) references exchange.contract (id, centre, agency),
  -- a correction speaks of the same contract and the same days
  foreign key (replaces, contract_id, starts, ends) references exchange.statement (id, contract_id, starts, ends),
  check (starts <= ends),
  exclude using gist (contract_id extensions.gist_uuid_ops with =, daterange(starts, ends, '[]') with &&)
    where (replaces is null)
);

-- Each statement carries the hash of the one before it; the first carries the contract's.
create function exchange.check_chain() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare expected text;
  begin
    perform 1 from exchange.contract where id = new.contract_id for update;
    if new.sequence = 1 then
      select sha256 into expected from exchange.contract where id = new.contract_id;
    else
      select sha256 into expected from exchange.statement
        where contract_id = new.contract_id and sequence = new.sequence - 1;
    end if;
    if expected is distinct from new.previous_sha256 then
      raise exception 'statement chain broken' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end
  $$;
create trigger chain before insert on exchange.statement for each row execute function exchange.check_chain();

grant select, insert on exchange.contract, exchange.statement to hearth_tenant;
grant select on exchange.contract, exchange.statement to hearth_agency;
alter table exchange.contract enable row level security;
alter table exchange.statement enable row level security;
alter table exchange.contract force row level security;
alter table exchange.statement force row level security;
create policy owner_contract on exchange.contract to hearth_owner using (true);
create policy owner_statement on exchange.statement to hearth_owner using (true);
create policy own_contract on exchange.contract for select to hearth_tenant using ('centre_' || centre = current_user);
create policy publish_contract on exchange.contract for insert to hearth_tenant
  with check ('centre_' || centre = current_user);
create policy purchased_contract on exchange.contract for select to hearth_agency using ('agency_' || agency = current_user);
create policy own_statement on exchange.statement for select to hearth_tenant using ('centre_' || centre = current_user);
create policy publish_statement on exchange.statement for insert to hearth_tenant
  with check ('centre_' || centre = current_user);
create policy purchased_statement on exchange.statement for select to hearth_agency
  using ('agency_' || agency = current_user);
