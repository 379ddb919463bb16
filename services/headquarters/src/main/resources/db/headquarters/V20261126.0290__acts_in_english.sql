-- What has a name in two languages is called by both in the record of acts.
alter table headquarters.act add column title_en text check (length(title_en) between 1 and 500);

update headquarters.act a set title_en = o.name_en
from registry.organisation o
where a.object in ('centre', 'agency') and o.kind = a.object and o.slug = a.object_id and o.name = a.title;
