-- What headquarters did, to whatever thing: as a centre keeps it behind its wall (db/centre/V20261125_0040__act.sql).
alter table headquarters.act rename column kind to object;
alter table headquarters.act rename column slug to object_id;
alter table headquarters.act drop constraint act_act_check;
alter table headquarters.act
  add column title text not null default '' check (length(title) <= 500),
  add column subject uuid,
  add column before jsonb check (jsonb_typeof(before) = 'object'),
  add column after jsonb check (jsonb_typeof(after) = 'object'),
  add check (object ~ '^[a-z][a-z-]{0,39}$'),
  add check (length(object_id) between 1 and 100),
  add check (act ~ '^[a-z][a-z-]{0,39}$'),
  add check (length(by) between 1 and 200),
  add check (length(reason) <= 2000);
-- what was done before ids were kept names nobody
alter table headquarters.act add constraint act_subject check (subject is not null) not valid;
create index act_object on headquarters.act (object, object_id, at desc, id desc);
create index act_at on headquarters.act (at desc, id desc);

-- who asked for an opening
alter table headquarters.opening add column asked_subject uuid;
