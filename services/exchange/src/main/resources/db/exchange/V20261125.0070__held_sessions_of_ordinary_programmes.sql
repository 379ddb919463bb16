-- Rules of counting, version 2: figures hold visits of held sessions only, and none of a sensitive programme. What is recorded and
-- not yet closed stands beside them, so it is no part of the visits.
alter table exchange.metric drop constraint metric_check;
alter table exchange.metric add constraint metric_check check (recorded_days <= open_days and visits_not_closed >= 0);

-- No session is masked any more: one of a sensitive programme is not here at all, any other is exact. What was masked comes back
-- with the recount below, if it is ordinary.
delete from exchange.session_total where suppressed;
alter table exchange.session_total drop column suppressed,
  alter column visits set not null, alter column visits_scan set not null, alter column visits_named set not null,
  alter column visits_self set not null, alter column visits_tally set not null, alter column visits_partner set not null;

-- A day that cannot be recomputed waits longer each time, and the others of the queue go on.
alter table exchange.change add column attempts integer not null default 0, add column not_before timestamptz;
grant update (attempts, not_before) on exchange.change to hearth_projector;

-- Everything is counted anew by the new rules.
insert into exchange.change (centre, day, kind)
select distinct centre, starts, 'reconcile' from exchange.metric where grain = 'DAY';
