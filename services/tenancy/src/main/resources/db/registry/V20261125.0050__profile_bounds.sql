-- Days and hours of a centre stay within what the product can count. What stands outside already stays and may be read.
alter table registry.centre add constraint centre_opened_in_range
  check (opened_on between '1990-01-01' and '2100-12-31') not valid;
alter table registry.centre_profile
  add constraint profile_days_in_range check (lower(valid) between '1990-01-01' and '2100-12-31') not valid,
  add constraint profile_area_at_least_one check (floor_area_m2 >= 1) not valid,
  add constraint profile_hours_bounded check (length(opening_hours::text) <= 2000) not valid;
