-- How often what the comparison reads has turned: headquarters keeps an answer for as long as this number stands. It counts with the
-- transaction that changes something, so no answer kept under a number is older than it. The one row is written at the end of
-- that transaction, once, so that those who write figures wait for each other's commit and for nothing else.
create table headquarters.compared (
  single boolean primary key default true check (single),
  turn   bigint not null default 0,
  xact   xid8 not null default pg_current_xact_id()
);
insert into headquarters.compared default values;

create function headquarters.turn_comparison() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    begin
      update headquarters.compared set turn = turn + 1, xact = pg_current_xact_id() where xact <> pg_current_xact_id();
      return null;
    end
  $$;

create constraint trigger turn_comparison after insert or update or delete on exchange.metric
  deferrable initially deferred for each row execute function headquarters.turn_comparison();
create constraint trigger turn_comparison after insert or update or delete on exchange.sensitive_line
  deferrable initially deferred for each row execute function headquarters.turn_comparison();
create constraint trigger turn_comparison after insert or update or delete on registry.organisation
  deferrable initially deferred for each row execute function headquarters.turn_comparison();
create constraint trigger turn_comparison after insert or update or delete on registry.centre_profile
  deferrable initially deferred for each row execute function headquarters.turn_comparison();

grant select on headquarters.compared to hearth_headquarters;
