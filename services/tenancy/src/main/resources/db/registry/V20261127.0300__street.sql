-- The street door (ADR 0062): the slug in a path names a centre, there and nowhere else.

-- What the login of the audience `public` may ask of the registry: one centre, and only while it is open.
create function registry.street(asked text)
  returns table (slug text, name text, name_en text, simulated boolean, time_zone text, ready boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select o.slug, o.name, o.name_en, o.simulated, c.time_zone, coalesce(c.schema_version >= '20261127_0300', false)
    from registry.organisation o join registry.centre c on c.slug = o.slug
    where o.kind = 'centre' and o.slug = asked and o.state = 'open'
  $$;

-- Whoever remembers an answer of it hears of a change by the slug.
create or replace function registry.announce_identity() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    begin
      insert into registry.announcement (topic)
      select distinct id::text from unnest(array[old.identity_id, new.identity_id]) as id where id is not null
      union
      select 'street_' || coalesce(new.slug, old.slug) where coalesce(new.kind, old.kind) = 'centre';
      return null;
    end
  $$;

revoke all on function registry.street(text) from public;
grant usage on schema registry to hearth_public;
grant execute on function registry.street(text), registry.announced(text) to hearth_public;
