-- What one person did, or what was done to one kind of thing, newest first.
create index act_subject on headquarters.act (subject, at desc, id desc);
create index act_kind on headquarters.act (object, at desc, id desc);
