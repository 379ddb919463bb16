-- Where words of staff stand is a list: a table that has some adds a row, and nobody writes the whole walk down again.
create table __tenant__.word_place (
  tab    text primary key,
  -- columns of text, and of JSON whose fields are looked at
  cols   text[] not null,
  jsons  text[] not null,
  -- what an act calls the thing, and the column that names it
  object text not null,
  key    text not null,
  -- how long each column of text may be
  most   integer[] not null check (cardinality(most) = cardinality(cols))
);
-- The fields of an act and of an answer that hold people's own words; what else is said there stays as it was said.
create table __tenant__.word_field (field text primary key);
insert into __tenant__.word_field values ('reason'), ('cancelReason'), ('withdrawReason'), ('voidReason'), ('filename'),
  ('note');
-- What stands in a note of equipment was looked at by nobody.
insert into __tenant__.word_place values ('equipment', '{note}', '{}', 'equipment', 'id', '{500}');

-- A place that is new changes the number of those behind it: whoever is being forgotten is looked for from the beginning.
create function __tenant__.word_place_new() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    begin
      update __tenant__.erasure set place = 1, last_id = '00000000-0000-0000-0000-000000000000', last_line = 0;
      return null;
    end
  $$;
create trigger word_place_new after insert or update or delete on __tenant__.word_place
  for each statement execute function __tenant__.word_place_new();
revoke all on function __tenant__.word_place_new() from public;

create or replace function __tenant__.without(facts jsonb, name text) returns jsonb language sql stable
  as $$
    select coalesce(jsonb_object_agg(f.key, case
        when jsonb_typeof(f.value) = 'string' and f.key in (select field from __tenant__.word_field)
        then to_jsonb(__tenant__.without(f.value #>> '{}', name)) else f.value end), facts)
    from jsonb_each(facts) f
  $$;

-- One step through the rows of a listed place: they have an id.
create function __tenant__.forget_listed(at integer, behind uuid, most integer, name text, out things text[], out seen integer,
    out last_id uuid)
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
    declare
      w __tenant__.word_place;
      sets text;
      tests text;
    begin
      select * into w from __tenant__.word_place order by tab offset at - 1 limit 1;
      select string_agg(c.says, ', '), string_agg(c.differs, ' or ') into sets, tests
      from (
        select format('%1$I = left(__tenant__.without(t.%1$I, $3), %2$s)', t.col, t.most) as says,
          format('t.%1$I <> __tenant__.without(t.%1$I, $3)', t.col) as differs
        from unnest(w.cols, w.most) as t (col, most)
        union all
        select format('%1$I = __tenant__.without(t.%1$I, $3)', j.col), format('t.%1$I <> __tenant__.without(t.%1$I, $3)', j.col)
        from unnest(w.jsons) as j (col)) c;
      execute format('with step as (select id from __tenant__.%1$I where id > $1 order by id limit $2),
          done as (
            update __tenant__.%1$I t set %2$s from step s where t.id = s.id and (%3$s)
            returning %4$L || '':'' || t.%5$I as thing)
          select array(select thing from done), count(*), (array_agg(id order by id desc))[1] from step',
        w.tab, sets, tests, w.object, w.key)
        into things, seen, last_id using behind, most, name;
    end
  $$;
revoke all on function __tenant__.forget_listed(integer, uuid, integer, text) from public;

-- Places 1 to 8 are those that are no plain list of rows with an id; behind them come the listed ones, by name.
-- Goes through the next of what may hold a name that was erased; false once there is no more. As long as somebody else is known here
-- by the same name, the words may be theirs, and stay.
create or replace function __tenant__.forget_words() returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      most constant integer := 2000;
      e __tenant__.erasure;
      things text[];
      seen integer;
      -- as JSON has it
      written text;
      -- whether nothing is called so any more: then what things were called so before is gone through, too
      named boolean;
    begin
      select * into e from __tenant__.erasure order by at, resident_id limit 1 for update skip locked;
      if not found then
        return false;
      end if;
      if e.place > 8 + (select count(*) from __tenant__.word_place)
          or exists (select from __tenant__.resident where name = e.name and erased_at is null)
          or exists (select from __tenant__.staff where name = e.name) then
        delete from __tenant__.erasure where resident_id = e.resident_id;
        return true;
      end if;
      written := btrim(to_jsonb(e.name)::text, '"');
      named := not exists (select from __tenant__.activity where title <> __tenant__.without(title, e.name))
        and not exists (select from __tenant__.programme where name <> __tenant__.without(name, e.name))
        and not exists (select from __tenant__.space where name <> __tenant__.without(name, e.name));
      if e.place = 1 then
        with step as (
            select id, external_id, left(__tenant__.without(external_id, e.name), 400) as key from __tenant__.session
            where id > e.last_id order by id limit most),
          keyed as (
            -- two keys that name different people may be one without them: then each stays one of its own
            select s.id, case when s.key <> s.external_id and (exists (select from step o where o.key = s.key and o.id < s.id)
                or exists (select from __tenant__.session o where o.external_id = s.key))
              then left(s.key, 363) || '#' || s.id else s.key end as key
            from step s),
          done as (
            update __tenant__.session t set cancel_reason = left(__tenant__.without(t.cancel_reason, e.name), 300),
              external_id = s.key
            from keyed s where t.id = s.id
              and (t.cancel_reason <> __tenant__.without(t.cancel_reason, e.name) or t.external_id <> s.key)
            returning 'session:' || t.id as thing)
        select array(select thing from done), count(*), (array_agg(id order by id desc))[1]
          into things, seen, e.last_id from step;
      elsif e.place = 2 then
        with step as (
            select session_id, id from __tenant__.session_event where (session_id, id) > (e.last_id, e.last_line)
            order by session_id, id limit most),
          done as (
            update __tenant__.session_event t set detail = __tenant__.without(t.detail, e.name),
              changes = __tenant__.changes_without(t.changes, e.name)
            from step s where t.id = s.id and (t.detail <> __tenant__.without(t.detail, e.name)
              or t.changes <> __tenant__.changes_without(t.changes, e.name))
            returning 'session:' || t.session_id as thing)
        select array(select thing from done), count(*), (array_agg(session_id order by session_id desc, id desc))[1],
            (array_agg(id order by session_id desc, id desc))[1]
          into things, seen, e.last_id, e.last_line from step;
      elsif e.place = 3 then
        with step as (
            select id from __tenant__.attendance where id > e.last_id order by id limit most),
          done as (
            update __tenant__.attendance t set void_reason = left(__tenant__.without(t.void_reason, e.name), 300)
            from step s where t.id = s.id and t.void_reason <> __tenant__.without(t.void_reason, e.name)
            returning 'attendance:' || t.id as thing)
        select array(select thing from done), count(*), (array_agg(id order by id desc))[1]
          into things, seen, e.last_id from step;
      elsif e.place = 4 then
        with step as (
            select id from __tenant__.day_statement where id > e.last_id order by id limit most),
          done as (
            update __tenant__.day_statement t set reason = left(__tenant__.without(t.reason, e.name), 300),
              withdraw_reason = left(__tenant__.without(t.withdraw_reason, e.name), 300)
            from step s where t.id = s.id and (t.reason <> __tenant__.without(t.reason, e.name)
              or t.withdraw_reason <> __tenant__.without(t.withdraw_reason, e.name))
            returning 'day:' || t.day as thing)
        select array(select thing from done), count(*), (array_agg(id order by id desc))[1]
          into things, seen, e.last_id from step;
      elsif e.place = 5 then
        with step as (
            select id from __tenant__.import where id > e.last_id order by id limit most),
          done as (
            update __tenant__.import t set filename = left(__tenant__.without(t.filename, e.name), 200)
            from step s where t.id = s.id and t.filename <> __tenant__.without(t.filename, e.name)
            returning 'import:' || t.id as thing)
        select array(select thing from done), count(*), (array_agg(id order by id desc))[1]
          into things, seen, e.last_id from step;
      elsif e.place = 6 then
        with step as (
            select import_id, line from __tenant__.import_row where (import_id, line) > (e.last_id, e.last_line)
            order by import_id, line limit most),
          done as (
            update __tenant__.import_row t set cells = __tenant__.cells_without(t.cells, e.name),
              external_id = __tenant__.without(t.external_id, e.name),
              hints = case when position(written in t.hints::text) = 0 then t.hints end
            from step s where t.import_id = s.import_id and t.line = s.line
              and (t.cells <> __tenant__.cells_without(t.cells, e.name)
                or t.external_id <> __tenant__.without(t.external_id, e.name) or position(written in t.hints::text) > 0)
            returning 'import:' || t.import_id as thing)
        select array(select thing from done), count(*), (array_agg(import_id order by import_id desc, line desc))[1],
            (array_agg(line order by import_id desc, line desc))[1]
          into things, seen, e.last_id, e.last_line from step;
      elsif e.place = 7 then
        -- what was said of colleagues stays
        with step as (
            select id from __tenant__.act where id > e.last_id order by id limit most),
          done as (
            update __tenant__.act t set reason = left(__tenant__.without(t.reason, e.name), 2000),
              title = case when named or t.object = 'import' then left(__tenant__.without(t.title, e.name), 500) else t.title end,
              before = __tenant__.said_without(t.before, e.name, named), after = __tenant__.said_without(t.after, e.name, named)
            from step s where t.id = s.id and t.object <> 'staff' and (t.reason <> __tenant__.without(t.reason, e.name)
              or (named or t.object = 'import') and t.title <> __tenant__.without(t.title, e.name)
              or t.before <> __tenant__.said_without(t.before, e.name, named) or t.after <> __tenant__.said_without(t.after, e.name, named))
            returning t.object || ':' || t.object_id as thing)
        select array(select thing from done), count(*), (array_agg(id order by id desc))[1]
          into things, seen, e.last_id from step;
      elsif e.place > 8 then
        select f.things, f.seen, f.last_id into things, seen, e.last_id
        from __tenant__.forget_listed(e.place - 8, e.last_id, most, e.name) f;
      else
        -- answers of a day, in whose words the name stands: they are not repeated
        seen := 0;
        update __tenant__.idempotency set response = null, body_hash = ''
        where position(written in response) > 0 and exists (
          select from jsonb_path_query(response::jsonb, 'strict $.** ? (@.type() == "object")') fields
          where fields <> __tenant__.said_without(fields, e.name, named)
            or fields ->> 'externalId' <> __tenant__.without(fields ->> 'externalId', e.name)
            or fields ->> 'sample' <> __tenant__.without(fields ->> 'sample', written));
      end if;
      perform __tenant__.forgotten(e.resident_id, things);
      update __tenant__.erasure set
        place = case when seen < most then e.place + 1 else e.place end,
        last_id = case when seen < most then '00000000-0000-0000-0000-000000000000' else e.last_id end,
        last_line = case when seen < most then 0 else e.last_line end
      where resident_id = e.resident_id;
      return true;
    end
  $$;
