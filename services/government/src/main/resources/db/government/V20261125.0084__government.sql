-- The agencies' own place: what they write, each under its own role, read by no other.
create schema government;
grant usage on schema government to hearth_agency;

create table government.idempotency (
  agency    text not null default substr(current_user::text, 8),
  subject   text not null,
  operation text not null,
  key       text not null,
  body_hash text not null,
  response  text,
  at        timestamptz not null default now(),
  primary key (agency, subject, operation, key)
);
create index idempotency_at on government.idempotency (at);
grant select, insert, update, delete on government.idempotency to hearth_agency;
alter table government.idempotency enable row level security;
create policy own_idempotency on government.idempotency to hearth_agency
  using (agency = substr(current_user::text collate "default", 8)) with check (agency = substr(current_user::text collate "default", 8));
