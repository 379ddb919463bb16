-- Work of a centre that outlives the request that asked for it. Put here in the transaction that asked; taken and removed by the
-- cell's job runner. What the work is about stays behind the centre's wall: here are only its kind and an id.
create table registry.job (
  id           uuid primary key,
  centre       text not null,
  kind         text not null check (kind in ('import')),
  subject      uuid not null,
  asked_at     timestamptz not null default now(),
  attempts     integer not null default 0,
  -- a runner that died leaves a lease that runs out; another then takes the work over
  leased_until timestamptz
);
create index job_queue on registry.job (asked_at, id);
grant insert on registry.job to hearth_tenant;
grant select, delete, update (attempts, leased_until) on registry.job to hearth_projector;
alter table registry.job enable row level security;
create policy own_job on registry.job for insert to hearth_tenant with check ('centre_' || centre = current_user);
create policy runner_job on registry.job to hearth_projector using (true) with check (true);
