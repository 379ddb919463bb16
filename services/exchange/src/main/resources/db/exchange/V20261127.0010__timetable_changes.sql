-- Planned sessions came or moved: heads, sessions and hours of the day may be others, and nobody's people, who are of held sessions alone.
alter table exchange.change drop constraint change_kind_check;
alter table exchange.change add constraint change_kind_check
  check (kind in ('session', 'timetable', 'attendance', 'catalogue', 'profile', 'day-turn', 'reconcile', 'people'));
