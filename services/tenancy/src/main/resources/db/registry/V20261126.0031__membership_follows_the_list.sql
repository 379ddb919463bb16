-- Whoever accepts is on the organisation's list with that; the identity provider is told afterwards, by the one who tells it of
-- departures (org.hearth.headquarters.network.opening.Admission) and nobody else. So nobody is put back whom the list let go meanwhile.
create or replace function registry.answer_invitation(asked uuid, whose uuid, accepts boolean)
  returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    begin
      update registry.invitation i
      set state = case when accepts then 'accepted' else 'declined' end, answered_at = now()
      where i.id = asked and i.subject = whose and i.state = 'pending';
      if not found then
        return false;
      end if;
      if accepts then
        insert into registry.departure (kind, slug, subject, gone)
        select i.kind, i.slug, i.subject, false from registry.invitation i where i.id = asked
        on conflict (kind, slug, subject) do update set gone = false, told = false, attempts = 0, not_before = null;
        update registry.member m set active = true, version = version + 1 where m.invitation = asked and m.subject = whose;
      end if;
      return true;
    end
  $$;

-- Whether the identity provider has heard of it: then the person can sign in for the organisation.
create function registry.invitation_told(asked uuid, whose uuid)
  returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select not exists (
      select from registry.invitation i join registry.departure d using (kind, slug, subject)
      where i.id = asked and i.subject = whose and not d.gone and not d.told)
  $$;
revoke all on function registry.invitation_told(uuid, uuid) from public;
grant execute on function registry.invitation_told(uuid, uuid)
  to hearth_centre, hearth_headquarters, hearth_government, hearth_ops;

-- What the identity provider refuses is told it again later each time, up to five minutes; where it is away all of it waits.
alter table registry.departure add column attempts integer not null default 0, add column not_before timestamptz;
alter table registry.organisation
  add column admission_attempts integer not null default 0, add column admission_not_before timestamptz;

-- An outage is waited for longer than the unexpected: since when a job fails is counted for each kind of failure by itself.
alter table registry.job add column failing_as text check (failing_as in ('refused', 'away', 'unexpected'));
grant update (failing_as) on registry.job to hearth_projector;
