-- People of a month, quarter or year are counted anew now and then, not with every change: what waits for that stands in the queue.
alter table exchange.change drop constraint change_kind_check;
alter table exchange.change add constraint change_kind_check
  check (kind in ('session', 'attendance', 'catalogue', 'profile', 'day-turn', 'reconcile', 'people'));
