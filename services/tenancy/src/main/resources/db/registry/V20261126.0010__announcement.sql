-- Whom a change of who may do what concerns: an organisation by the identity provider's id (its state, its names), or its list of
-- people by its role ("centre_x"). Written in the transaction of the change, whoever makes it, so that it is heard exactly when the
-- change can be read. Every process listens once a second (org.hearth.tenancy.Announcements). Rows are added and nothing else:
-- nobody waits for anybody; the `ops` audience removes what is an hour old.
create table registry.announcement (
  xact  xid8 not null default pg_current_xact_id(),
  topic text not null,
  at    timestamptz not null default now()
);
create index announcement_xact on registry.announcement (xact);

-- the staff of a centre: its schema is called as its role
create function registry.announce_schema() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    begin
      insert into registry.announcement (topic) values (tg_table_schema);
      return null;
    end
  $$;

-- the people whose list stands in the registry, and what was answered to an invitation
create function registry.announce_role() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    begin
      insert into registry.announcement (topic)
      values (coalesce(new.kind, old.kind) || '_' || coalesce(new.slug, old.slug));
      return null;
    end
  $$;

create function registry.announce_identity() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    begin
      insert into registry.announcement (topic)
      select distinct id::text from unnest(array[old.identity_id, new.identity_id]) as id where id is not null;
      return null;
    end
  $$;

create trigger announced after insert or delete or update of identity_id, name, name_en, state, simulated
  on registry.organisation for each row execute function registry.announce_identity();
create trigger announced after insert or update or delete
  on registry.member for each row execute function registry.announce_role();
create trigger announced after update of state or delete
  on registry.invitation for each row execute function registry.announce_role();

-- What was announced by transactions that had not ended when the answer `since` was given, and from where to ask on. A transaction
-- that is under way keeps the horizon below itself, so it is heard whenever it commits, in whatever order. A centre that was not
-- brought to the version whose staff table announces its changes counts as changed each time.
create function registry.announced(since text)
  returns table (horizon text, topics text[])
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select pg_snapshot_xmin(pg_current_snapshot())::text, array(
      select a.topic from registry.announcement a where a.xact >= since::xid8
      union
      select 'centre_' || c.slug from registry.centre c where c.schema_version < '20261126_0010')
  $$;
create index centre_unannounced on registry.centre (slug) where schema_version < '20261126_0010';

revoke all on function registry.announce_schema(), registry.announce_role(), registry.announce_identity(),
  registry.announced(text) from public;
grant execute on function registry.announced(text) to hearth_centre, hearth_headquarters, hearth_government, hearth_ops;
