-- The door count of days that are over, on how many of them somebody read one, and the visits of just those days: what footfall is compared
-- with. A day without a reading is none, and no zero.
alter table exchange.metric
  add column footfall bigint not null default 0 check (footfall >= 0),
  add column footfall_days integer not null default 0 check (footfall_days >= 0),
  add column footfall_visits bigint not null default 0 check (footfall_visits >= 0);
