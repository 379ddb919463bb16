-- Who left an organisation by that organisation's own list, or came back to it. Written in the transaction that changes the list; the
-- identity provider is told of it afterwards (org.hearth.headquarters.opening.Admission), and whoever comes all the same is told
-- where their access ended. Only ids: names stay where they are.
create table registry.departure (
  kind    text not null,
  slug    text not null,
  subject uuid not null,
  gone    boolean not null,
  told    boolean not null default false,
  primary key (kind, slug, subject),
  foreign key (kind, slug) references registry.organisation (kind, slug)
);
create index departure_subject on registry.departure (subject) where gone;
create index departure_untold on registry.departure (kind, slug) where not told;

alter table registry.departure enable row level security;
create policy own_departure on registry.departure to hearth_tenant
  using (kind = 'centre' and slug = substr(current_user::text collate "default", 8)) with check (kind = 'centre' and slug = substr(current_user::text collate "default", 8));
create policy headquarters_departure on registry.departure to hearth_headquarters using (true) with check (true);
grant select, insert, update (gone, told) on registry.departure to hearth_tenant, hearth_headquarters;

create function registry.departures_of(asked uuid)
  returns table (identity_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select o.identity_id from registry.departure d join registry.organisation o using (kind, slug)
    where d.subject = asked and d.gone and o.identity_id is not null
    order by o.kind, o.slug
  $$;
revoke all on function registry.departures_of(uuid) from public;
grant execute on function registry.departures_of(uuid)
  to hearth_centre, hearth_headquarters, hearth_government, hearth_ops;
