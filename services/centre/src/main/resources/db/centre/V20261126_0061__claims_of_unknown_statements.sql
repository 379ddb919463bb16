-- A claim made before claims named their statement, of a day that no valid statement covered: it counts, too, and says for which
-- contract. The next statement of that contract whose days hold the session takes it over or lets it go.
create or replace view __tenant__.session_claim with (security_invoker = true) as
  select l.session_id, s.number as statement, l.covers_from, l.covers_to, c.number as contract
  from __tenant__.claim l
  join __tenant__.contract c on c.id = l.contract_id
  left join exchange.statement s on s.id = l.statement_id;
