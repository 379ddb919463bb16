-- What stands in a space and can be used there.
create table __tenant__.equipment (
  id         uuid primary key,
  space_id   uuid not null references __tenant__.space (id),
  name       text not null check (length(name) between 1 and 120),
  quantity   integer not null check (quantity between 1 and 10000),
  note       text not null check (length(note) <= 500),
  version    integer not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  changed_at timestamptz,
  changed_by uuid,
  constraint equipment_name unique (space_id, name)
);
grant select, insert, update, delete on __tenant__.equipment to __role__;
