-- For whom an activity is, who leads it and what it is, in words; and whether it may be shown on the street page (ADR 59).
alter table __tenant__.activity add column target_groups text[], add column leader_kind text, add column leader text,
  add column about text, add column published_at timestamptz;
alter table __tenant__.activity
  -- null: for nobody in particular
  add constraint activity_target_groups check (cardinality(target_groups) > 0 and target_groups <@ array['elders', 'children',
    'teenagers', 'families', 'women', 'people-with-disabilities', 'people-in-need', 'party-members', 'newcomers']),
  add constraint activity_leader check ((leader is null) = (leader_kind is null) and length(leader) between 1 and 80
    and leader_kind in ('staff', 'partner', 'volunteer')),
  add constraint activity_about check (length(about) between 1 and 2000);
create index activity_published on __tenant__.activity (programme_id) where published_at is not null;
insert into __tenant__.word_place values ('activity', '{leader,about}', '{}', 'activity', 'id', '{80,2000}');
insert into __tenant__.word_field values ('leader'), ('about') on conflict do nothing;

-- What a sensitive programme offers is shown to nobody outside, whoever moves it there. The programme is held, so that nobody sets its
-- mark meanwhile.
create function __tenant__.activity_kept_in() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
    declare
      apart boolean;
    begin
      select p.sensitive into apart from __tenant__.programme p where p.id = new.programme_id for share;
      if apart then
        new.published_at := null;
      end if;
      return new;
    end
  $$;
revoke all on function __tenant__.activity_kept_in() from public;
create trigger activity_kept_in before insert or update of programme_id, published_at on __tenant__.activity for each row
  when (new.published_at is not null) execute function __tenant__.activity_kept_in();
