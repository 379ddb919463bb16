-- The browsers that work as desks: one that is lost with taps on it is missed.
create table __tenant__.device (
  id            uuid primary key,
  -- by which it is known again, made by it
  mark          text not null check (length(mark) between 1 and 64),
  label         text not null check (length(label) between 1 and 80),
  taps          integer not null check (taps between 0 and 100000),
  oldest_at     timestamptz,
  heard_at      timestamptz not null,
  heard_by      text not null,
  heard_subject uuid not null,
  version       integer not null,
  created_at    timestamptz not null default now(),
  created_by    uuid,
  changed_at    timestamptz,
  changed_by    uuid,
  constraint device_mark unique (mark)
);
create index device_heard on __tenant__.device (heard_at desc, id desc);
grant select, insert, update, delete on __tenant__.device to __role__;
