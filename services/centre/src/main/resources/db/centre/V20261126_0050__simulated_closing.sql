-- Whether the closing was made up for demonstration, so that a made-up 0 is marked like any made-up head; null where it was closed
-- before this was noted, and while it is planned.
alter table __tenant__.session add column closed_simulated boolean;

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

-- Nothing of a simulated centre is real: what it holds already is marked as what comes is, and its figures follow.
with marked as (
  update __tenant__.session set simulated = true
  where not simulated and exists (select 1 from registry.organisation o
    where o.kind = 'centre' and o.slug = substr('__role__', 8) and o.simulated)
  returning day
)
insert into exchange.change (centre, day, kind) select distinct substr('__role__', 8), day, 'reconcile' from marked;

update __tenant__.contract set simulated = true
where not simulated and exists (select 1 from registry.organisation o
  where o.kind = 'centre' and o.slug = substr('__role__', 8) and o.simulated);
