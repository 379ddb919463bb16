-- Residents are listed in the house's order of names, in which numbers stand by their value.
create index resident_in_order on __tenant__.resident (name collate registry.name_order, id) where erased_at is null;
drop index __tenant__.resident_sorted;
