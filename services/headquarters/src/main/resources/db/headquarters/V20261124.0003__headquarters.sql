-- Headquarters' own work: what it asked to be opened, and how far that has come.
create schema headquarters;
grant usage on schema headquarters to hearth_headquarters;

-- One centre or agency to open. Worked off by the `ops` audience, step by step; each step can be run again.
create table headquarters.opening (
  id         uuid primary key,
  kind       text not null check (kind in ('centre', 'agency')),
  slug       text not null,
  request    jsonb not null,
  state      text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  error      jsonb,
  attempts   integer not null default 0,
  asked_by   text not null,
  asked_at   timestamptz not null default now(),
  -- a worker that died leaves a lease that runs out; another then takes the work over
  leased_until timestamptz,
  changed_at timestamptz not null default now()
);
create unique index opening_unfinished on headquarters.opening (kind, slug) where state in ('queued', 'running', 'failed');
create index opening_list on headquarters.opening (asked_at desc, id desc);
create index opening_queue on headquarters.opening (asked_at, id) where state in ('queued', 'running');

create table headquarters.opening_step (
  opening_id uuid not null references headquarters.opening (id),
  step       text not null,
  position   integer not null,
  state      text not null check (state in ('done', 'failed', 'undone')),
  at         timestamptz not null default now(),
  primary key (opening_id, step)
);

-- What headquarters did to a centre, and why. Append only.
create table headquarters.act (
  id     uuid primary key,
  kind   text not null,
  slug   text not null,
  act    text not null check (act in ('suspend', 'reopen', 'rename', 'profile', 'invite')),
  reason text not null default '',
  by     text not null,
  at     timestamptz not null default now()
);

create table headquarters.idempotency (
  subject   text not null,
  operation text not null,
  key       text not null,
  body_hash text not null,
  response  text,
  at        timestamptz not null default now(),
  primary key (subject, operation, key)
);
create index idempotency_at on headquarters.idempotency (at);

grant select, insert, update on headquarters.opening to hearth_headquarters;
grant select on headquarters.opening_step to hearth_headquarters;
grant select, insert on headquarters.act to hearth_headquarters;
grant select, insert, update, delete on headquarters.idempotency to hearth_headquarters;
