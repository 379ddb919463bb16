-- A claim names the statement that counted the session and the days which that statement covers (product rule 9). It follows
-- the session inside those days; a move out of them is refused until a correction has let the session go.
alter table __tenant__.claim add column statement_id uuid;
alter table __tenant__.claim add column covers_from date;
alter table __tenant__.claim add column covers_to date;
-- how the session first left the centre: in list and totals, or in the line of a sensitive programme; never in both (rule 10)
alter table __tenant__.claim add column published_as text;
alter table __tenant__.claim add column programme_id uuid references __tenant__.programme (id);

alter table __tenant__.session add constraint session_id_day unique (id, day);
-- claims of sessions that were moved away before this rule was kept stay as they are; new and changed rows are checked
alter table __tenant__.claim
  add constraint claim_follows_session foreign key (session_id, day) references __tenant__.session (id, day)
    on update cascade not valid,
  add constraint claim_names_its_statement check (statement_id is not null and covers_from is not null
    and covers_to is not null and published_as is not null) not valid,
  add constraint claim_inside_statement check (day between covers_from and covers_to),
  add constraint claim_published_as check (published_as in ('listed', 'sensitive')
    and (published_as = 'sensitive') = (programme_id is not null));
create index claim_statement on __tenant__.claim (statement_id);
create index claim_contract on __tenant__.claim (contract_id);

-- statements before this listed every session and counted it in their totals
update __tenant__.claim l
set statement_id = v.id, covers_from = v.starts, covers_to = v.ends, published_as = 'listed'
from exchange.valid_statement v
where v.contract_id = l.contract_id and l.day between v.starts and v.ends;

-- Shared: which statement counts a session, for whoever would move it.
create view __tenant__.session_claim with (security_invoker = true) as
  select l.session_id, s.number as statement, l.covers_from, l.covers_to
  from __tenant__.claim l join exchange.statement s on s.id = l.statement_id;

-- How often the agency is told; null in contracts older than this column: each quarter.
alter table __tenant__.contract add column report_every text;
alter table __tenant__.contract add constraint contract_report_every check (report_every in ('month', 'quarter', 'year'));

grant update, delete on __tenant__.claim to __role__;
grant select on __tenant__.session_claim to __role__;
