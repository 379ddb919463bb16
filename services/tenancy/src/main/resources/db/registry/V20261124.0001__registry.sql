-- The registry of organisations: who exists, of what kind, in what state, and where a centre lives.
create schema registry;

create table registry.organisation (
  kind        text not null check (kind in ('centre', 'headquarters', 'agency', 'partner')),
  slug        text not null check (slug ~ '^[a-z][a-z0-9_]{0,39}$'),
  -- the identity provider's id of the organisation; null until that step of opening is done
  identity_id uuid unique,
  name        text not null check (length(name) between 1 and 120),
  name_en     text not null check (length(name_en) between 1 and 120),
  state       text not null check (state in ('opening', 'open', 'suspended', 'failed')),
  state_note  text not null default '',
  simulated   boolean not null default false,
  version     integer not null default 1,
  created_at  timestamptz not null default now(),
  primary key (kind, slug)
);

create table registry.centre (
  slug           text primary key,
  kind           text not null generated always as ('centre') stored,
  time_zone      text not null,
  opened_on      date not null,
  -- one PostgreSQL database that holds this centre's schema, and the migration its schema stands at
  cell           text not null default 'main',
  schema_version text,
  schema_error   text,
  foreign key (kind, slug) references registry.organisation (kind, slug)
);

-- What a centre was, and when: a comparison uses what was true then.
create table registry.centre_profile (
  centre        text not null references registry.centre (slug),
  valid         daterange not null check (not isempty(valid) and lower(valid) is not null and lower_inc(valid)),
  district      text not null check (length(district) between 1 and 60),
  sub_district  text not null check (length(sub_district) <= 60),
  floor_area_m2 numeric(9, 1) not null check (floor_area_m2 > 0 and floor_area_m2 <= 1000000),
  positioning   text not null check (length(positioning) between 1 and 60),
  -- {"mon": [["08:30", "20:30"]], ...}; a day left out or empty is closed
  opening_hours jsonb not null check (jsonb_typeof(opening_hours) = 'object'),
  primary key (centre, valid),
  exclude using gist (centre extensions.gist_text_ops with =, valid with &&)
);

create table registry.agency (
  slug  text primary key,
  kind  text not null generated always as ('agency') stored,
  level text not null check (level in ('city', 'district', 'sub-district')),
  foreign key (kind, slug) references registry.organisation (kind, slug)
);

-- What the people of headquarters and of agencies may do there. A centre keeps its own staff table behind its wall.
create table registry.member (
  kind    text not null check (kind in ('headquarters', 'agency')),
  slug    text not null,
  subject uuid not null,
  name    text not null check (length(name) between 1 and 80),
  email   text not null check (length(email) between 3 and 200),
  role    text not null check (role in ('administrator', 'analyst', 'agency-viewer')),
  active  boolean not null default true,
  primary key (kind, slug, subject),
  foreign key (kind, slug) references registry.organisation (kind, slug),
  check ((kind = 'agency') = (role = 'agency-viewer'))
);

-- The two questions every login may ask, one answer each, and nothing else.
create function registry.organisation_by_identity(asked uuid)
  returns table (kind text, slug text, name text, name_en text, state text, simulated boolean, time_zone text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select o.kind, o.slug, o.name, o.name_en, o.state, o.simulated, c.time_zone
    from registry.organisation o left join registry.centre c on o.kind = 'centre' and c.slug = o.slug
    where o.identity_id = asked
  $$;

create function registry.member_role(asked_kind text, asked_slug text, asked_subject uuid)
  returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select m.role from registry.member m
    where m.kind = asked_kind and m.slug = asked_slug and m.subject = asked_subject and m.active
  $$;

-- A centre's contract names the public body that purchased: bodies are public, their members are not.
create function registry.agencies()
  returns table (slug text, name text, name_en text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select o.slug, o.name, o.name_en from registry.organisation o
    where o.kind = 'agency' and o.state = 'open'
  $$;

create function registry.open_centres()
  returns table (slug text, time_zone text, opened_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.slug, c.time_zone, c.opened_on
    from registry.centre c join registry.organisation o on o.kind = 'centre' and o.slug = c.slug
    where o.state in ('open', 'suspended')
  $$;

revoke all on function registry.organisation_by_identity(uuid), registry.member_role(text, text, uuid),
  registry.agencies(), registry.open_centres() from public;

grant usage on schema registry to hearth_centre, hearth_headquarters, hearth_government, hearth_tenant, hearth_projector;
grant execute on function registry.organisation_by_identity(uuid)
  to hearth_centre, hearth_headquarters, hearth_government, hearth_ops;
grant execute on function registry.member_role(text, text, uuid) to hearth_headquarters, hearth_government;
grant execute on function registry.agencies() to hearth_tenant;
grant execute on function registry.open_centres() to hearth_projector;
grant select on registry.organisation, registry.centre, registry.centre_profile, registry.agency, registry.member
  to hearth_headquarters;
grant update (name, name_en, state, state_note, version) on registry.organisation to hearth_headquarters;
grant insert, update (valid, district, sub_district, floor_area_m2, positioning, opening_hours), delete
  on registry.centre_profile to hearth_headquarters;
grant insert, update (role, active, name) on registry.member to hearth_headquarters;
grant usage on schema registry to hearth_ops;

-- A centre's role reads its own profile and no other.
alter table registry.centre_profile enable row level security;
create policy own_profile on registry.centre_profile for select to hearth_tenant
  using ('centre_' || centre = current_user);
create policy headquarters_profiles on registry.centre_profile to hearth_headquarters using (true) with check (true);
grant select on registry.centre_profile to hearth_tenant;
