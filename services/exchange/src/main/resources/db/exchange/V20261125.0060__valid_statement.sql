-- The statements that count: those that no correction replaces. as_of_day is the last day such a statement speaks of.
create view exchange.valid_statement with (security_invoker = true) as
  select s.*, least(s.ends, cast(s.content ->> 'asOfDay' as date)) as as_of_day
  from exchange.statement s
  where not exists (select 1 from exchange.statement b where b.replaces = s.id);
grant select on exchange.valid_statement to hearth_tenant, hearth_agency;

-- Each statement carries the hash of the one before it, the first one the contract's; and every day it covers is over where
-- the centre is (product rule 9).
create or replace function exchange.check_chain() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    expected text;
    zone text;
  begin
    select sha256, content -> 'centre' ->> 'timeZone' into expected, zone
      from exchange.contract where id = new.contract_id for update;
    if new.sequence > 1 then
      select sha256 into expected from exchange.statement
        where contract_id = new.contract_id and sequence = new.sequence - 1;
    end if;
    if expected is distinct from new.previous_sha256 then
      raise exception 'statement chain broken' using errcode = 'integrity_constraint_violation';
    end if;
    if new.ends >= (now() at time zone coalesce(zone, 'UTC'))::date then
      raise exception 'a day that is not over is not published' using errcode = 'check_violation';
    end if;
    return new;
  end
  $$;
