-- Who did what to which thing, when and why. Rows are added and never changed or removed. No name of a resident stands here:
-- an act about a resident says which fields changed, not what they held.
create table __tenant__.act (
  id        uuid primary key,
  object    text not null check (object ~ '^[a-z][a-z-]{0,39}$'),
  object_id text not null check (length(object_id) between 1 and 100),
  -- what the thing was called then
  title     text not null default '' check (length(title) <= 500),
  act       text not null check (act ~ '^[a-z][a-z-]{0,39}$'),
  -- the identity provider's id of who did it, and what they were called then
  subject   uuid not null,
  by        text not null check (length(by) between 1 and 200),
  at        timestamptz not null default now(),
  reason    text not null default '' check (length(reason) <= 2000),
  before    jsonb check (jsonb_typeof(before) = 'object'),
  after     jsonb check (jsonb_typeof(after) = 'object')
);
create index act_object on __tenant__.act (object, object_id, at desc, id desc);
create index act_at on __tenant__.act (at desc, id desc);
grant select, insert on __tenant__.act to __role__;

-- The older traces name a person too; rows written before this say only what somebody was called.
alter table __tenant__.session add column closed_subject uuid;
alter table __tenant__.session_event add column subject uuid;
alter table __tenant__.attendance add column recorded_subject uuid;
alter table __tenant__.attendance add column voided_subject uuid;
alter table __tenant__.import add column subject uuid;
grant update (voided_subject) on __tenant__.attendance to __role__;
