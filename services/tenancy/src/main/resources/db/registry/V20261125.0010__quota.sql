-- How much a centre may keep and ask for. What stands here replaces the standard, which org.hearth.tenancy.Quota names.
create table registry.quota (
  centre  text not null references registry.centre (slug) on delete cascade,
  name    text not null check (name in ('imports', 'import-rows', 'residents', 'requests-per-minute')),
  allowed integer not null check (allowed >= 0),
  primary key (centre, name)
);
grant select, insert, update (allowed), delete on registry.quota to hearth_headquarters;

-- What a centre keeps now. Counted and written by the centre itself, in the transaction that changes it; headquarters cannot look
-- behind the wall to count.
create table registry.quota_use (
  centre text not null,
  name   text not null check (name in ('imports', 'import-rows', 'residents')),
  used   bigint not null check (used >= 0),
  primary key (centre, name)
);
grant select, insert, update (used) on registry.quota_use to hearth_tenant;
grant select on registry.quota_use to hearth_headquarters;
alter table registry.quota_use enable row level security;
create policy own_use on registry.quota_use to hearth_tenant
  using (centre = substr(current_user::text, 8)) with check (centre = substr(current_user::text, 8));
create policy headquarters_use on registry.quota_use for select to hearth_headquarters using (true);

-- Every process holds the few that differ from the standard in memory: they are asked with each request.
create function registry.changed_quotas()
  returns table (centre text, name text, allowed integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select q.centre, q.name, q.allowed from registry.quota q $$;
revoke all on function registry.changed_quotas() from public;
grant execute on function registry.changed_quotas() to hearth_centre, hearth_headquarters, hearth_government, hearth_ops;
