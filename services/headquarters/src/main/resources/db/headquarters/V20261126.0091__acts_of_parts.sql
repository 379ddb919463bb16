-- What was done to the parts of a thing, such as an agency's people, newest first: their ids begin with the thing's and a slash.
create index act_part on headquarters.act (object, split_part(object_id, '/', 1), at desc, id desc);
