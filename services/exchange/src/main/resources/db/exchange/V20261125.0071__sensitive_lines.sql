-- Beside the figures, which are without sensitive programmes: one line a month for each of these, published once, when the month is
-- over, and only if it has at least 2 sessions and 5 heads; a month with fewer joins the following ones. Line k is what all months up
-- to its last hold when it is published, less the lines before it, so that the lines add up and a correction enters the next one.
create table exchange.sensitive_line (
  centre       text not null,
  programme    uuid not null,
  sequence     integer not null check (sequence > 0),
  title        text not null check (length(title) between 1 and 200),
  from_month   date not null check (extract(day from from_month) = 1),
  to_month     date not null check (extract(day from to_month) = 1),
  sessions     integer not null check (sessions >= 2),
  heads        integer not null check (heads >= 5),
  -- something of the months of earlier lines changed after they were published, and is in this one
  corrected    boolean not null,
  simulated    boolean not null,
  published_at timestamptz not null default now(),
  primary key (centre, programme, sequence),
  check (from_month <= to_month),
  exclude using gist (centre extensions.gist_text_ops with =, programme extensions.gist_uuid_ops with =,
    daterange(from_month, to_month, '[]') with &&)
);
create index sensitive_line_months on exchange.sensitive_line (centre, to_month);

-- What was published stays: a line may follow its programme's title, and nothing else. Only when the mark is taken away do the lines
-- go, all of that programme at once: one of them taken back and published anew would tell what changed.
grant select, insert, update (title), delete on exchange.sensitive_line to hearth_tenant;
grant select on exchange.sensitive_line to hearth_headquarters;
alter table exchange.sensitive_line enable row level security;
create policy own_line on exchange.sensitive_line to hearth_tenant
  using (centre = substr(current_user::text collate "default", 8))
  with check (centre = substr(current_user::text collate "default", 8));
create policy read_line on exchange.sensitive_line for select to hearth_headquarters using (true);

create function exchange.withdraw_all_lines() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if exists (select 1 from gone join exchange.sensitive_line l using (centre, programme)) then
      raise exception 'the lines of a programme are withdrawn together' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end
  $$;
create trigger withdrawn_together after delete on exchange.sensitive_line referencing old table as gone
  for each statement execute function exchange.withdraw_all_lines();

-- A title or a mark of the catalogue changed: what it is counted in is recomputed like after any other change.
alter table exchange.change drop constraint change_kind_check;
alter table exchange.change add constraint change_kind_check
  check (kind in ('session', 'attendance', 'catalogue', 'profile', 'day-turn', 'reconcile'));
