-- Who let somebody in, and when; with an invitation (registry.invitation) only once that is accepted. Somebody may be taken off the
-- list: the acts stay.
alter table __tenant__.staff add column invitation uuid;
alter table __tenant__.staff add column invited_by text;
alter table __tenant__.staff add column invited_at timestamptz;
grant delete on __tenant__.staff to __role__;
