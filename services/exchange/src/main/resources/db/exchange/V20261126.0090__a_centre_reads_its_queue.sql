-- Reconciling a centre follows, in its own transaction and so under its own role, what waits in the queue: only its own.
grant select on exchange.change to hearth_tenant;
create policy own_change_read on exchange.change for select to hearth_tenant
  using (centre = substr(current_user::text collate "default", 8));
