-- Pictures are kept too, and counted in megabytes.
alter table registry.quota drop constraint quota_name_check;
alter table registry.quota add constraint quota_name_check
  check (name in ('imports', 'import-rows', 'residents', 'picture-mb', 'requests-per-minute'));
alter table registry.quota_use drop constraint quota_use_name_check;
alter table registry.quota_use add constraint quota_use_name_check
  check (name in ('imports', 'import-rows', 'residents', 'picture-mb'));
