-- How a space is used: alone or shared, with which minutes before and after, by whom it may be booked and how far ahead. All of it
-- may be unknown: then it is as before, shared, without minutes around it, for the
-- centre's own people.
alter table __tenant__.space
  add column exclusive boolean,
  add column setup_minutes smallint,
  add column clear_minutes smallint,
  add column bookable text,
  add column notice_hours smallint,
  add column ahead_days smallint,
  add column longest_minutes integer,
  add column retired_on date;
alter table __tenant__.space
  add constraint space_minutes check (setup_minutes between 0 and 240 and clear_minutes between 0 and 240) not valid,
  add constraint space_bookable check (bookable in ('nobody', 'staff', 'partners', 'residents')) not valid,
  add constraint space_limits check (notice_hours between 0 and 720 and ahead_days between 1 and 1095
    and longest_minutes between 15 and 44640) not valid,
  add constraint space_retired check (retired_on between '1990-01-01' and '2100-12-31') not valid;
