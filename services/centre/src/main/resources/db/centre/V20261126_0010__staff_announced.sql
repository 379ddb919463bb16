-- Every process keeps in memory who may do what, until it hears of a change (registry.announcement).
create trigger announced after insert or update or delete on __tenant__.staff
  for each statement execute function registry.announce_schema();
