-- Two rows of residents that are one person become one, and may become two again (ADR 68).
create table __tenant__.resident_merge (
  id         uuid primary key,
  kept_id    uuid not null,
  gone_id    uuid not null,
  -- both rows as they were; empty once the merge is undone or the person erased. Numbers in them stay sealed
  kept_was   jsonb,
  gone_was   jsonb,
  -- which fields the kept row took over from the other, with commas between
  took       text not null check (length(took) <= 100),
  made_by    text not null check (length(made_by) between 1 and 200),
  undone_at  timestamptz,
  undone_by  text check (length(undone_by) between 1 and 200),
  version    integer not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  changed_at timestamptz,
  changed_by uuid,
  constraint resident_merge_two check (kept_id <> gone_id),
  constraint resident_merge_rows check ((kept_was is null) = (gone_was is null)),
  constraint resident_merge_undone check ((undone_at is null) = (undone_by is null) and (undone_at is null or gone_was is null))
);
create unique index resident_merge_gone on __tenant__.resident_merge (gone_id) where undone_at is null;
create index resident_merge_kept on __tenant__.resident_merge (kept_id) where undone_at is null;
create index resident_merge_list on __tenant__.resident_merge (created_at desc, id desc);
grant select, insert, update on __tenant__.resident_merge to __role__;

-- What a merge did to rows that name a person: it moved one to the kept row, or ended or took away one that the person had twice, which
-- then was so.
create table __tenant__.resident_merge_row (
  id       uuid primary key default uuidv7(),
  merge_id uuid not null references __tenant__.resident_merge (id),
  tab      text not null check (length(tab) between 1 and 60),
  row_id   uuid not null,
  moved    boolean not null,
  was      jsonb check (jsonb_typeof(was) = 'object'),
  constraint resident_merge_row_once unique (merge_id, tab, row_id)
);
insert into __tenant__.word_place values ('resident_merge_row', '{}', '{was}', 'resident-merge', 'merge_id', '{}');
insert into __tenant__.word_field values ('guardian'), ('withdraw_reason') on conflict do nothing;
grant select, insert on __tenant__.resident_merge_row to __role__;

-- Where rows name a person beside attendance and registrations: plain tables with an id and a resident_id, which follow a merge.
create table __tenant__.person_place (
  tab  text primary key,
  -- what a person has once, as an expression over the row t, and of which rows; nothing: each row is one of its own
  same text check (length(same) between 1 and 200),
  live text not null default 'true' check (length(live) between 1 and 200)
);
insert into __tenant__.person_place values
  ('consent', 'concat(t.purpose, ''/'', t.tag)', 't.withdrawn_on is null'),
  ('resident_note', null, 'true');

-- Two rows of which somebody said that they are two people; the smaller id first.
create table __tenant__.resident_apart (
  one_id   uuid not null,
  other_id uuid not null,
  said_at  timestamptz not null default now(),
  primary key (one_id, other_id),
  constraint resident_apart_two check (one_id < other_id)
);
create index resident_apart_other on __tenant__.resident_apart (other_id);
grant select, insert, delete on __tenant__.resident_apart to __role__;

-- Whoever is looked for after erasing may have had rows that are gone.
alter table __tenant__.erasure drop constraint erasure_resident_id_fkey;

-- The listed places: what a person has once, and both have, stays with the kept row; the other's is taken away and noted whole.
create function __tenant__.people_follow(asked uuid, kept uuid, gone uuid) returns void
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
    declare
      p __tenant__.person_place;
    begin
      for p in select * from __tenant__.person_place order by tab loop
        if p.same is not null then
          execute format('with twice as (
              delete from __tenant__.%1$I t where t.resident_id = $3 and (%3$s) and (%2$s) in (
                select %2$s from __tenant__.%1$I t where t.resident_id = $2 and (%3$s))
              returning t.id, to_jsonb(t) as was)
            insert into __tenant__.resident_merge_row (merge_id, tab, row_id, moved, was)
            select $1, %4$L, id, false, was from twice', p.tab, p.same, p.live, p.tab) using asked, kept, gone;
        end if;
        execute format('with moved as (update __tenant__.%1$I set resident_id = $2 where resident_id = $3 returning id)
          insert into __tenant__.resident_merge_row (merge_id, tab, row_id, moved) select $1, %1$L, id, true from moved', p.tab)
          using asked, kept, gone;
      end loop;
    end
  $$;

-- The other way round.
create function __tenant__.people_return(asked uuid, kept uuid, gone uuid) returns void
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
    declare
      p __tenant__.person_place;
    begin
      for p in select * from __tenant__.person_place order by tab loop
        execute format('update __tenant__.%1$I t set resident_id = $3 from __tenant__.resident_merge_row r
          where r.merge_id = $1 and r.tab = %1$L and r.moved and t.id = r.row_id and t.resident_id = $2', p.tab)
          using asked, kept, gone;
        execute format('insert into __tenant__.%1$I select t.* from __tenant__.resident_merge_row r
          cross join lateral jsonb_populate_record(null::__tenant__.%1$I, r.was) t
          where r.merge_id = $1 and r.tab = %1$L and r.was is not null', p.tab)
          using asked;
      end loop;
    end
  $$;

-- Moves what names the one to the other, and takes the row away; its id is refused by every table that still names it. Of two entries in
-- one session by one method the earlier stays, of two open registrations for one thing the better. Says on which days somebody was
-- moved. The rows of both people are held, and noted in the merge.
create function __tenant__.merge_people(asked uuid) returns setof date
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      m __tenant__.resident_merge;
    begin
      select * into strict m from __tenant__.resident_merge
      where id = asked and undone_at is null and gone_was is not null for update;

      perform 1 from __tenant__.registration_target t
      where t.id in (select target_id from __tenant__.registration where resident_id in (m.kept_id, m.gone_id))
      order by t.id for update;
      with twice as (
        select case when (k.state, k.number) < (g.state, g.number) then g.id else k.id end as id
        from (select id, target_id, array_position('{placed,offered,waiting}'::text[], state) as state, number from __tenant__.registration
              where resident_id = m.kept_id and state in ('placed', 'offered', 'waiting')) k
        join (select id, target_id, array_position('{placed,offered,waiting}'::text[], state) as state, number from __tenant__.registration
              where resident_id = m.gone_id and state in ('placed', 'offered', 'waiting')) g on g.target_id = k.target_id),
      noted as (
        insert into __tenant__.resident_merge_row (merge_id, tab, row_id, moved, was)
        select asked, 'registration', r.id, false, jsonb_build_object('state', r.state, 'offered_until', r.offered_until)
        from twice join __tenant__.registration r using (id)
        returning row_id),
      told as (
        insert into __tenant__.act (id, object, object_id, act, subject, by)
        select uuidv7(), 'registration', row_id::text, 'merge', m.created_by, m.made_by from noted)
      update __tenant__.registration r set state = 'cancelled', offered_until = null, ended_at = now(),
        ended_reason = '与另一条报名是同一人（合并居民）', version = r.version + 1, changed_at = now(), changed_by = m.created_by
      from noted n where r.id = n.row_id;
      with moved as (
        update __tenant__.registration set resident_id = m.kept_id where resident_id = m.gone_id returning id)
      insert into __tenant__.resident_merge_row (merge_id, tab, row_id, moved)
      select asked, 'registration', id, true from moved
      on conflict (merge_id, tab, row_id) do update set moved = true;

      with twice as (
        select case when (k.recorded_at, k.id) < (g.recorded_at, g.id) then g.id else k.id end as id
        from __tenant__.attendance k
        join __tenant__.attendance g on g.session_id = k.session_id and g.method = k.method
        where k.resident_id = m.kept_id and k.voided_at is null and g.resident_id = m.gone_id and g.voided_at is null),
      noted as (
        insert into __tenant__.resident_merge_row (merge_id, tab, row_id, moved, was)
        select asked, 'attendance', id, false, '{}' from twice
        returning row_id),
      told as (
        insert into __tenant__.act (id, object, object_id, act, subject, by)
        select uuidv7(), 'attendance', row_id::text, 'merge', m.created_by, m.made_by from noted)
      update __tenant__.attendance a set voided_at = now(), voided_by = m.made_by, voided_subject = m.created_by,
        void_reason = '与同场另一条是同一人（合并居民）'
      from noted n where a.id = n.row_id;
      with moved as (
        update __tenant__.attendance set resident_id = m.kept_id where resident_id = m.gone_id returning id)
      insert into __tenant__.resident_merge_row (merge_id, tab, row_id, moved)
      select asked, 'attendance', id, true from moved
      on conflict (merge_id, tab, row_id) do update set moved = true;

      perform __tenant__.people_follow(asked, m.kept_id, m.gone_id);
      delete from __tenant__.resident where id = m.gone_id;
      return query
        select distinct s.day from __tenant__.resident_merge_row r
        join __tenant__.attendance a on a.id = r.row_id
        join __tenant__.session s on s.id = a.session_id
        where r.merge_id = asked and r.tab = 'attendance';
    end
  $$;

-- Brings both rows back as they were, and to each what was its own; what the merge ended is as before, unless the person has another by
-- now. What came since stays with the kept row. Says on which days somebody was moved. The kept row is held.
create function __tenant__.part_people(asked uuid, who uuid, called text) returns setof date
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      m __tenant__.resident_merge;
      days date[];
    begin
      select * into strict m from __tenant__.resident_merge
      where id = asked and undone_at is null and gone_was is not null for update;
      select array_agg(distinct s.day) into days
      from __tenant__.resident_merge_row r
      join __tenant__.attendance a on a.id = r.row_id
      join __tenant__.session s on s.id = a.session_id
      where r.merge_id = asked and r.tab = 'attendance';

      insert into __tenant__.resident select r.* from jsonb_populate_record(null::__tenant__.resident, m.gone_was) r;
      update __tenant__.resident k set
        birth_year = case when 'birthYear' = any (t.took) and k.birth_year is not distinct from g.birth_year
          then w.birth_year else k.birth_year end,
        sex = case when 'sex' = any (t.took) and k.sex is not distinct from g.sex then w.sex else k.sex end,
        simulated = case when 'simulated' = any (t.took) then w.simulated else k.simulated end,
        phone_masked = case when t.phone then w.phone_masked else k.phone_masked end,
        phone_sealed = case when t.phone then w.phone_sealed else k.phone_sealed end,
        phone_exact = case when t.phone then w.phone_exact else k.phone_exact end,
        phone_tail = case when t.phone then w.phone_tail else k.phone_tail end,
        id_masked = case when t.id_number then w.id_masked else k.id_masked end,
        id_sealed = case when t.id_number then w.id_sealed else k.id_sealed end,
        id_exact = case when t.id_number then w.id_exact else k.id_exact end,
        id_tail = case when t.id_number then w.id_tail else k.id_tail end,
        version = k.version + 1, changed_at = now(), changed_by = who
      from jsonb_populate_record(null::__tenant__.resident, m.kept_was) w
      cross join jsonb_populate_record(null::__tenant__.resident, m.gone_was) g
      cross join lateral (
        select h.took, 'phone' = any (h.took) and n.phone_exact is not distinct from g.phone_exact as phone,
          'idNumber' = any (h.took) and n.id_exact is not distinct from g.id_exact as id_number
        from (select string_to_array(m.took, ',') as took) h
        cross join (select phone_exact, id_exact from __tenant__.resident where id = m.kept_id) n) t
      where k.id = m.kept_id;

      perform 1 from __tenant__.registration_target t
      where t.id in (select target_id from __tenant__.registration where resident_id = m.kept_id)
      order by t.id for update;
      update __tenant__.registration t set resident_id = m.gone_id
      from __tenant__.resident_merge_row r
      where r.merge_id = asked and r.tab = 'registration' and r.moved and t.id = r.row_id and t.resident_id = m.kept_id;
      update __tenant__.registration t set state = r.was ->> 'state', offered_until = (r.was ->> 'offered_until')::timestamptz,
        ended_at = null, ended_reason = null, version = t.version + 1, changed_at = now(), changed_by = who
      from __tenant__.resident_merge_row r
      where r.merge_id = asked and r.tab = 'registration' and r.was is not null and t.id = r.row_id and t.state = 'cancelled'
        and not exists (
          select from __tenant__.registration o
          where o.target_id = t.target_id and o.resident_id = t.resident_id and o.state in ('placed', 'offered', 'waiting'));

      update __tenant__.attendance t set resident_id = m.gone_id
      from __tenant__.resident_merge_row r
      where r.merge_id = asked and r.tab = 'attendance' and r.moved and t.id = r.row_id and t.resident_id = m.kept_id;
      update __tenant__.attendance t set voided_at = null, voided_by = null, voided_subject = null, void_reason = null
      from __tenant__.resident_merge_row r
      where r.merge_id = asked and r.tab = 'attendance' and r.was is not null and t.id = r.row_id
        and not exists (
          select from __tenant__.attendance o
          where o.session_id = t.session_id and o.resident_id = t.resident_id and o.method = t.method and o.voided_at is null);
      insert into __tenant__.act (id, object, object_id, act, subject, by)
      select uuidv7(), r.tab, r.row_id::text, 'part', who, called
      from __tenant__.resident_merge_row r
      where r.merge_id = asked and r.tab in ('attendance', 'registration') and r.was is not null;
      perform __tenant__.people_return(asked, m.kept_id, m.gone_id);

      delete from __tenant__.resident_merge_row where merge_id = asked;
      update __tenant__.resident_merge set kept_was = null, gone_was = null, undone_at = now(), undone_by = called,
        version = version + 1, changed_at = now(), changed_by = who
      where id = asked;
      return query select unnest(days);
    end
  $$;

-- What a merge would do, before it is done: to how many sessions each came and when last; in how many both are recorded, of which somebody
-- is counted less, with the latest of them; how many of those are in a published statement; and what they signed up for.
create function __tenant__.merge_preview(kept uuid, gone uuid)
  returns table (kept_sessions integer, kept_last date, gone_sessions integer, gone_last date, both_sessions integer, both_day date,
    both_title text, published_sessions integer, gone_registrations integer, both_registrations integer)
  language sql stable
  as $$
    with came as (
      select a.resident_id, s.id, s.day, s.activity_id from __tenant__.attendance a
      join __tenant__.session s on s.id = a.session_id
      where a.resident_id in (kept, gone) and a.voided_at is null
      group by a.resident_id, s.id),
    twice as (
      select k.id, k.day, t.title from came k
      join came g on g.id = k.id and g.resident_id = gone
      join __tenant__.activity t on t.id = k.activity_id
      where k.resident_id = kept),
    signed as (
      select resident_id, target_id from __tenant__.registration
      where resident_id in (kept, gone) and state in ('placed', 'offered', 'waiting'))
    select
      (select count(*)::integer from came where resident_id = kept), (select max(day) from came where resident_id = kept),
      (select count(*)::integer from came where resident_id = gone), (select max(day) from came where resident_id = gone),
      (select count(*)::integer from twice), (select day from twice order by day desc, id limit 1),
      (select title from twice order by day desc, id limit 1),
      (select count(*)::integer from twice where id in (select session_id from __tenant__.session_claim)),
      (select count(*)::integer from signed where resident_id = gone),
      (select count(*)::integer from signed k join signed g on g.target_id = k.target_id and g.resident_id = gone where k.resident_id = kept)
  $$;

-- What stands in the way of undoing a merge: something that has no place left for what was ended.
create function __tenant__.merge_blocked(asked uuid) returns text
  language sql stable
  as $$
    select a.title from __tenant__.resident_merge_row r
    join __tenant__.registration g on g.id = r.row_id and g.state = 'cancelled'
    join __tenant__.registration_target t on t.id = g.target_id
    left join __tenant__.session s on s.id = t.session_id
    join __tenant__.activity a on a.id = coalesce(t.activity_id, s.activity_id)
    where r.merge_id = asked and r.tab = 'registration' and r.was ->> 'state' in ('placed', 'offered') and t.taken >= t.places
    limit 1
  $$;

-- Whoever is erased is erased with every row that became theirs: what was noted of it, answers that name it, and its name in words.
create function __tenant__.merges_forgotten() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      g record;
    begin
      for g in
        with recursive mine as (
          select id, gone_id, gone_was from __tenant__.resident_merge where kept_id = new.id and undone_at is null
          union
          select m.id, m.gone_id, m.gone_was from __tenant__.resident_merge m join mine on m.kept_id = mine.gone_id and m.undone_at is null)
        select id, gone_id, gone_was ->> 'name' as name from mine where gone_was is not null
      loop
        insert into __tenant__.act (id, object, object_id, act, subject, by)
        select uuidv7(), 'resident', g.gone_id::text, 'erase', a.subject, a.by
        from __tenant__.act a where a.object = 'resident' and a.object_id = new.id::text and a.act = 'erase'
        order by a.at desc limit 1;
        update __tenant__.idempotency set response = null, body_hash = '' where position(g.gone_id::text in response) > 0;
        if length(g.name) >= 2 and g.name !~ '^[[:digit:][:punct:][:space:]]*$' then
          update __tenant__.attendance set void_reason = left(__tenant__.without(void_reason, g.name), 300)
          where resident_id = new.id and void_reason <> __tenant__.without(void_reason, g.name);
          insert into __tenant__.erasure (resident_id, name) values (g.gone_id, g.name);
        end if;
        update __tenant__.resident_merge set kept_was = null, gone_was = null where id = g.id;
        delete from __tenant__.resident_merge_row where merge_id = g.id;
        delete from __tenant__.resident_apart where g.gone_id in (one_id, other_id);
      end loop;
      delete from __tenant__.resident_apart where new.id in (one_id, other_id);
      return null;
    end
  $$;
create trigger resident_merges_forgotten after update on __tenant__.resident for each row
  when (old.erased_at is null and new.erased_at is not null) execute function __tenant__.merges_forgotten();

revoke all on function __tenant__.people_follow(uuid, uuid, uuid), __tenant__.people_return(uuid, uuid, uuid), __tenant__.merge_people(uuid), __tenant__.part_people(uuid, uuid, text), __tenant__.merges_forgotten(),
  __tenant__.merge_preview(uuid, uuid), __tenant__.merge_blocked(uuid) from public;
grant execute on function __tenant__.merge_people(uuid), __tenant__.part_people(uuid, uuid, text),
  __tenant__.merge_preview(uuid, uuid), __tenant__.merge_blocked(uuid) to __role__;
