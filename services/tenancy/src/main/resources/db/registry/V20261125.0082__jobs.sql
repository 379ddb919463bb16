-- Policies whose column stands alone can use its index (see V20261125.0081).
alter policy own_profile on registry.centre_profile using (centre = substr(current_user::text collate "default", 8));
alter policy own_member on registry.member using (kind = 'agency' and slug = substr(current_user::text collate "default", 8));
alter policy own_use on registry.quota_use
  using (centre = substr(current_user::text collate "default", 8))
  with check (centre = substr(current_user::text collate "default", 8));

-- What lives in this cell as it is: its state and names are not for anybody to make up.
drop function registry.open_centres();
create function registry.open_centres()
  returns table (slug text, name text, name_en text, state text, simulated boolean, time_zone text, opened_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.slug, o.name, o.name_en, o.state, o.simulated, c.time_zone, c.opened_on
    from registry.centre c join registry.organisation o on o.kind = 'centre' and o.slug = c.slug
    where o.state in ('open', 'suspended')
  $$;
revoke all on function registry.open_centres() from public;
grant execute on function registry.open_centres() to hearth_projector;

-- One queue for all work that outlives the request that asked for it: a centre's own, and that of operation (openings).
alter table registry.job
  drop constraint job_kind_check,
  add check (kind ~ '^[a-z][a-z-]{0,39}$'),
  -- which process does it
  add column audience text not null default 'centre' check (audience in ('centre', 'ops')),
  alter column centre drop not null,
  add check ((audience = 'centre') = (centre is not null)),
  -- counts how often the job was taken: whoever holds an older number writes nothing any more
  add column lease bigint not null default 0,
  add column next_at timestamptz not null default now(),
  -- why it did not succeed yet, and since when
  add column cause jsonb,
  add column failing_since timestamptz;
drop index registry.job_queue;
create index job_queue on registry.job (audience, next_at, asked_at, id);
create index job_subject on registry.job (kind, subject);
grant update (attempts, leased_until, lease, next_at, cause, failing_since) on registry.job to hearth_projector;
alter policy own_job on registry.job with check (audience = 'centre' and centre = substr(current_user::text collate "default", 8));
alter policy runner_job on registry.job using (audience = 'centre') with check (audience = 'centre');
-- headquarters asks for openings, sees how they are and may have one tried at once
grant select, insert, update (next_at) on registry.job to hearth_headquarters;
create policy headquarters_job on registry.job to hearth_headquarters
  using (audience = 'ops') with check (audience = 'ops');

-- Asked at the beginning of every transaction in which a worker writes. While it lasts the job can be taken by nobody else.
-- 'paused': the centre is not open now.
create function registry.hold_lease(asked uuid, held bigint) returns text
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce((
      select case when j.centre is null or exists (
          select from registry.organisation o where o.kind = 'centre' and o.slug = j.centre and o.state = 'open')
        then 'held' else 'paused' end
      from registry.job j where j.id = asked and j.lease = held for key share of j), 'lost')
  $$;
revoke all on function registry.hold_lease(uuid, bigint) from public;
grant execute on function registry.hold_lease(uuid, bigint) to hearth_tenant;
