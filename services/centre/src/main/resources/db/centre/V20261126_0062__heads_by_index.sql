-- Heads are added up from this index alone and in its order: nothing is sorted, and no id is turned into text. It also holds that a
-- person counts once by each method.
create unique index attendance_counted on __tenant__.attendance (session_id, resident_id, method)
  include (heads, late, simulated) where voided_at is null;
drop index __tenant__.attendance_once;

create or replace view __tenant__.session_heads with (security_invoker = true) as
  select s.id as session_id, s.day, h.scan, h.named, h.self, h.tally,
         case when h.scan + h.named + h.self + h.tally = 0 then h.declared else 0 end as partner,
         h.declared as partner_declared,
         h.scan + h.named + h.self + h.tally
           + case when h.scan + h.named + h.self + h.tally = 0 then h.declared else 0 end as visits,
         h.late or s.explicit_zero and coalesce(s.closed_late, false) as late,
         s.simulated or coalesce(s.closed_simulated, false) or h.simulated as simulated
  from __tenant__.session s
  cross join lateral (
    select count(*) filter (where e.best = 1)::integer as scan,
           count(*) filter (where e.best = 2)::integer as named,
           count(*) filter (where e.best = 3)::integer as self,
           coalesce(sum(e.tally), 0)::integer as tally,
           coalesce(sum(e.declared), 0)::integer as declared,
           coalesce(bool_or(e.late), false) as late,
           coalesce(bool_or(e.simulated), false) as simulated
    from (
      -- one row for each person, and one for all heads nobody is named for
      select min(case a.method when 'SCAN' then 1 when 'NAMED' then 2 when 'SELF' then 3 end) as best,
             sum(a.heads) filter (where a.method = 'TALLY') as tally,
             sum(a.heads) filter (where a.method = 'PARTNER') as declared,
             bool_or(a.late) as late, bool_or(a.simulated) as simulated
      from __tenant__.attendance a
      where a.session_id = s.id and a.voided_at is null
      group by a.resident_id
    ) e
  ) h;
