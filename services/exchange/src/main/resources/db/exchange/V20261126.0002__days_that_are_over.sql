-- What is divided by the hours open: hours count once their day is over, so nothing else may stand above them.
alter table exchange.metric
  add column over_visits bigint not null default 0 check (over_visits >= 0),
  add column over_sessions_held integer not null default 0 check (over_sessions_held >= 0);
-- today's are corrected by its next change, or at midnight
update exchange.metric set over_visits = visits, over_sessions_held = sessions_held;
