-- Who made a row and who changed it last, by the identity provider's id; rows from before, and rows made by the thousand, name nobody.
alter table __tenant__.space add column created_at timestamptz, add column created_by uuid, add column changed_at timestamptz, add column changed_by uuid;
alter table __tenant__.space alter column created_at set default now();
alter table __tenant__.programme add column created_at timestamptz, add column created_by uuid, add column changed_at timestamptz, add column changed_by uuid;
alter table __tenant__.programme alter column created_at set default now();
alter table __tenant__.activity add column created_at timestamptz, add column created_by uuid, add column changed_at timestamptz, add column changed_by uuid;
alter table __tenant__.activity alter column created_at set default now();
alter table __tenant__.resident add column created_by uuid, add column changed_at timestamptz, add column changed_by uuid;
alter table __tenant__.staff add column created_by uuid, add column changed_at timestamptz, add column changed_by uuid;
alter table __tenant__.session add column created_by uuid, add column changed_at timestamptz, add column changed_by uuid;
alter table __tenant__.contract add column created_by uuid, add column changed_at timestamptz, add column changed_by uuid;
