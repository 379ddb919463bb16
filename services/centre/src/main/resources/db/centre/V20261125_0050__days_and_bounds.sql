-- That staff stated of a day that nothing more took place on it. It counts where the day had no session; it is withdrawn, never
-- changed or deleted.
create table __tenant__.day_statement (
  id              uuid primary key,
  day             date not null check (day between '1990-01-01' and '2100-12-31'),
  reason          text check (length(reason) between 1 and 300),
  simulated       boolean not null,
  -- who it was by the identity provider's id, and what they were called then
  stated_subject  uuid not null,
  stated_by       text not null check (length(stated_by) between 1 and 200),
  stated_at       timestamptz not null,
  withdrawn_subject uuid,
  withdrawn_by    text check (length(withdrawn_by) between 1 and 200),
  withdrawn_at    timestamptz,
  withdraw_reason text check (length(withdraw_reason) between 1 and 300),
  version         integer not null,
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_subject is null)
    and (withdrawn_at is null) = (withdraw_reason is null))
);
create unique index day_statement_once on __tenant__.day_statement (day) where withdrawn_at is null;
create index day_statement_day on __tenant__.day_statement (day);
grant select, insert, update on __tenant__.day_statement to __role__;

-- What stands outside already may still be closed, cancelled and read, but not planned again: checks look at planned sessions.
alter table __tenant__.session
  add constraint session_day_in_range check (state <> 'planned' or day between '1990-01-01' and '2100-12-31') not valid,
  -- the longest day there is: the one on which summer time ends
  add constraint session_within_a_day check (state <> 'planned' or ends_at - starts_at <= interval '25 hours') not valid,
  add constraint session_reason_length check (length(cancel_reason) between 1 and 300) not valid,
  -- whether it was closed after its last local day; null where it was closed before this was noted
  add column closed_late boolean;

-- What a change did, field by field: {"space": ["多功能厅", null]}. Older entries have none.
alter table __tenant__.session_event add column changes jsonb;

-- An explicit 0 that was stated after the session's day is a late entry like any other.
create or replace view __tenant__.session_heads with (security_invoker = true) as
  select s.id as session_id, s.day, h.scan, h.named, h.self, h.tally,
         case when h.scan + h.named + h.self + h.tally = 0 then h.declared else 0 end as partner,
         h.declared as partner_declared,
         h.scan + h.named + h.self + h.tally
           + case when h.scan + h.named + h.self + h.tally = 0 then h.declared else 0 end as visits,
         h.late or s.explicit_zero and coalesce(s.closed_late, false) as late, s.simulated or h.simulated as simulated
  from __tenant__.session s
  cross join lateral (
    select count(*) filter (where e.best = 1)::integer as scan,
           count(*) filter (where e.best = 2)::integer as named,
           count(*) filter (where e.best = 3)::integer as self,
           coalesce(sum(e.heads) filter (where e.best = 4), 0)::integer as tally,
           coalesce(max(e.heads) filter (where e.best = 5), 0)::integer as declared,
           coalesce(bool_or(e.late), false) as late,
           coalesce(bool_or(e.simulated), false) as simulated
    from (
      select min(case a.method when 'SCAN' then 1 when 'NAMED' then 2 when 'SELF' then 3 when 'TALLY' then 4 else 5 end) as best,
             sum(a.heads) as heads, bool_or(a.late) as late, bool_or(a.simulated) as simulated
      from __tenant__.attendance a
      where a.session_id = s.id and a.voided_at is null
      group by coalesce(a.resident_id::text, a.method)
    ) e
  ) h;

alter table __tenant__.attendance
  add constraint attendance_reason_length check (length(void_reason) between 1 and 300) not valid;
alter table __tenant__.contract
  add constraint contract_days_in_range check (starts >= '1990-01-01' and ends <= '2100-12-31' and ends - starts < 3660) not valid,
  add constraint contract_amount_in_range check (amount_minor <= 100000000000000) not valid;
alter table __tenant__.space add constraint space_area_in_range check (area_m2 between 0.5 and 100000) not valid;
