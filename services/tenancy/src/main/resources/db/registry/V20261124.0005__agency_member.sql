-- Whether a person may look on behalf of an agency is asked under that agency's own role: it sees who its own members are by
-- subject and role, and of no other agency. The login by itself asks nothing.
grant usage on schema registry to hearth_agency;
grant select (kind, slug, subject, role, active) on registry.member to hearth_agency;
alter table registry.member enable row level security;
create policy own_member on registry.member for select to hearth_agency
  using (kind = 'agency' and 'agency_' || slug = current_user);
create policy headquarters_member on registry.member to hearth_headquarters using (true) with check (true);
revoke execute on function registry.member_role(text, text, uuid) from hearth_government;
