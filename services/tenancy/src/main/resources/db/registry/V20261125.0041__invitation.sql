-- Whoever has an account already is asked before an organisation counts them among its people. The person answers, wherever they are
-- signed in; until then the invitation has no effect. Rows stay: who asked whom, when, and what was answered.
create table registry.invitation (
  id              uuid primary key,
  kind            text not null,
  slug            text not null,
  subject         uuid not null,
  role            text not null check (role in ('manager', 'front-desk', 'viewer', 'administrator', 'analyst', 'agency-viewer')),
  state           text not null default 'pending' check (state in ('pending', 'accepted', 'declined', 'withdrawn')),
  invited_by      text not null check (length(invited_by) between 1 and 200),
  invited_subject uuid not null,
  at              timestamptz not null default now(),
  answered_at     timestamptz,
  foreign key (kind, slug) references registry.organisation (kind, slug),
  check ((state in ('accepted', 'declined')) = (answered_at is not null))
);
create unique index invitation_pending on registry.invitation (kind, slug, subject) where state = 'pending';
create index invitation_subject on registry.invitation (subject, at desc);

alter table registry.member
  add column version integer not null default 1,
  add column invitation uuid references registry.invitation (id),
  add column invited_by text,
  add column invited_at timestamptz;
grant update (version, invitation, invited_by, invited_at), delete on registry.member to hearth_headquarters;

-- An organisation asks and takes back; the answer is not its to give.
grant select, insert, update (role, state, invited_by, invited_subject, at) on registry.invitation to hearth_tenant, hearth_headquarters;
alter table registry.invitation enable row level security;
create policy own_invitation on registry.invitation to hearth_tenant
  using (kind = 'centre' and slug = substr(current_user::text collate "default", 8))
  with check (kind = 'centre' and slug = substr(current_user::text collate "default", 8) and state in ('pending', 'withdrawn'));
create policy headquarters_invitation on registry.invitation to hearth_headquarters
  using (kind in ('headquarters', 'agency')) with check (kind in ('headquarters', 'agency') and state in ('pending', 'withdrawn'));

create function registry.invitations_of(whose uuid)
  returns table (id uuid, organisation uuid, kind text, slug text, name text, name_en text, role text, state text, invited_by text,
    at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select i.id, o.identity_id, i.kind, i.slug, o.name, o.name_en, i.role, i.state, i.invited_by, i.at
    from registry.invitation i join registry.organisation o on o.kind = i.kind and o.slug = i.slug
    where i.subject = whose and o.state = 'open' order by i.at desc limit 100
  $$;

-- What the person says. A centre reads the answer beside its own staff table; the members kept here are let in at once.
create function registry.answer_invitation(asked uuid, whose uuid, accepts boolean)
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
        -- whoever left and is back is no longer to be told that they left
        update registry.departure d set gone = false, told = false
        from registry.invitation i
        where i.id = asked and d.kind = i.kind and d.slug = i.slug and d.subject = whose;
        update registry.member m set active = true, version = version + 1 where m.invitation = asked and m.subject = whose;
      end if;
      return true;
    end
  $$;
revoke all on function registry.invitations_of(uuid), registry.answer_invitation(uuid, uuid, boolean) from public;
grant execute on function registry.invitations_of(uuid), registry.answer_invitation(uuid, uuid, boolean)
  to hearth_centre, hearth_headquarters, hearth_government, hearth_ops;
