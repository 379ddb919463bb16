-- When an opening is worked off, and what keeps it from being done, stands in registry.job; here stands what was asked and what
-- became of it.
drop index headquarters.opening_queue;
drop index headquarters.opening_unfinished;
update headquarters.opening set state = 'queued', leased_until = null where state = 'running';
alter table headquarters.opening
  drop constraint opening_state_check,
  add constraint opening_state_check check (state in ('queued', 'done', 'failed', 'cancelling', 'cancelled')),
  drop column leased_until;
create unique index opening_unfinished on headquarters.opening (kind, slug) where state in ('queued', 'failed', 'cancelling');
insert into registry.job (id, audience, kind, subject, asked_at)
select gen_random_uuid(), 'ops', 'opening', id, asked_at from headquarters.opening where state = 'queued';
