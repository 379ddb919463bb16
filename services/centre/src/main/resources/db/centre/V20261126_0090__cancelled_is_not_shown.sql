-- A session that was cancelled before anything was recorded of it told nobody any heads: held after all, it belongs to the line of its
-- programme like any other.
delete from __tenant__.session_shown w
where w.reader = 'headquarters'
  and not exists (select from __tenant__.session_recorded r where r.session_id = w.session_id);
