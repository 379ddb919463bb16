-- What the identity provider was last told of an organisation: whether its people may sign in. Where this differs from the state it
-- is still to be told (org.hearth.headquarters.opening.Admission).
alter table registry.organisation add column admitted boolean not null default true;
create index organisation_untold on registry.organisation (slug)
  where admitted <> (state = 'open') and state in ('open', 'suspended') and identity_id is not null;
