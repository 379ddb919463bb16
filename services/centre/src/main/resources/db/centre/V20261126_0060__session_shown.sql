-- How readers outside first saw a session (product rule 10). What was seen by itself never enters the line of a sensitive programme
-- afterwards, and what entered a line is never shown by itself: the line less what is known would tell the rest.
create table __tenant__.session_shown (
  -- no foreign key: it would let the projector and whoever records wait for one another, and sessions are never removed
  session_id   uuid not null,
  -- headquarters reads the door; an agency reads statements: while one claims the session, the claim says how
  reader       text not null check (reader in ('headquarters', 'agency')),
  -- in whose line it was; null where it stood by itself
  programme_id uuid references __tenant__.programme (id),
  primary key (session_id, reader)
);
insert into __tenant__.session_shown (session_id, reader)
  select s.id, 'headquarters'
  from __tenant__.session s
  join __tenant__.activity a on a.id = s.activity_id
  join __tenant__.programme p on p.id = a.programme_id
  where not p.sensitive
    and (s.state <> 'planned' or exists (select 1 from __tenant__.attendance t where t.session_id = s.id));

-- Shared: sessions of which anything was ever recorded, voided and reopened ones too. Such a session, and an activity that has one,
-- stays out of a sensitive programme, or in it.
create view __tenant__.session_recorded with (security_invoker = true) as
  select s.id as session_id, s.activity_id
  from __tenant__.session s
  where s.state = 'held'
    or exists (select 1 from __tenant__.attendance t where t.session_id = s.id)
    or exists (select 1 from __tenant__.session_event e where e.session_id = s.id and e.kind = 'closed');

grant select, insert on __tenant__.session_shown to __role__;
grant select on __tenant__.session_recorded to __role__;
