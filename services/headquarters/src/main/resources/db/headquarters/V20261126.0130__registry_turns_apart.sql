-- What an administrator changes is seen with the next answer; figures may be a moment old. So the registry's turns are counted
-- beside the figures', each once a transaction.
alter table headquarters.compared
  add column registry_turn bigint not null default 0,
  add column registry_xact xid8 not null default pg_current_xact_id();

create function headquarters.turn_registry() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    begin
      update headquarters.compared set registry_turn = registry_turn + 1, registry_xact = pg_current_xact_id()
      where registry_xact <> pg_current_xact_id();
      return null;
    end
  $$;

drop trigger turn_comparison on registry.organisation;
drop trigger turn_comparison on registry.centre_profile;
create constraint trigger turn_registry after insert or update or delete on registry.organisation
  deferrable initially deferred for each row execute function headquarters.turn_registry();
create constraint trigger turn_registry after insert or update or delete on registry.centre_profile
  deferrable initially deferred for each row execute function headquarters.turn_registry();
