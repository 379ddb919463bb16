-- Erasing a person empties their row at once. The words in which staff may have written the name elsewhere are many: they are gone
-- through afterwards, some at a time, by the functions of the owner below, which the centre's role may set going and no more.
create table __tenant__.erasure (
  resident_id uuid primary key references __tenant__.resident (id),
  -- what is looked for. It stands here until all is gone through, and no role may read it
  name        text not null,
  at          timestamptz not null default now(),
  -- how far this has come: the place, and its last row that was looked at
  place       integer not null default 1,
  last_id     uuid not null default '00000000-0000-0000-0000-000000000000',
  last_line   bigint not null default 0
);

-- Words with the name taken out of them. Where a script parts its words a name is a whole word: no Ed in edited.
create function __tenant__.without(words text, name text) returns text language sql immutable
  as $$
    select case when position(name in words) = 0 then words else regexp_replace(words,
      case when name ~ '^[0-9A-Za-zÀ-ӿ]' then '(?<![0-9A-Za-zÀ-ӿ])' else '' end
        || regexp_replace(name, '([][(){}.*+?^$|\\])', '\\\1', 'g')
        || case when name ~ '[0-9A-Za-zÀ-ӿ]$' then '(?![0-9A-Za-zÀ-ӿ])' else '' end,
      '（已删除）', 'g') end
  $$;

-- The same in those fields of an act that hold people's own words; what else an act says stays as it was said.
create function __tenant__.without(facts jsonb, name text) returns jsonb language sql immutable
  as $$
    select coalesce(jsonb_object_agg(f.key, case
        when f.key in ('reason', 'cancelReason', 'withdrawReason', 'voidReason', 'filename') and jsonb_typeof(f.value) = 'string'
        then to_jsonb(__tenant__.without(f.value #>> '{}', name)) else f.value end), facts)
    from jsonb_each(facts) f
  $$;

-- The same in each cell of an imported row.
create function __tenant__.cells_without(cells jsonb, name text) returns jsonb language sql immutable
  as $$
    select case when position(btrim(to_jsonb(name)::text, '"') in cells::text) = 0 then cells else (
      select jsonb_agg(case when jsonb_typeof(c.value) = 'string'
        then to_jsonb(__tenant__.without(c.value #>> '{}', name)) else c.value end order by c.ordinality)
      from jsonb_array_elements(cells) with ordinality c) end
  $$;

-- Whatever erasing changes beside the person's row is an act of whoever erased them. A thing is its kind and its id: import:7f….
create function __tenant__.forgotten(person uuid, things text[]) returns void language sql
  as $$
    insert into __tenant__.act (id, object, object_id, act, subject, by)
    select uuidv7(), split_part(thing, ':', 1), substr(thing, position(':' in thing) + 1), 'forget', a.subject, a.by
    from (select distinct unnest(things) as thing) t
    cross join (select subject, by from __tenant__.act where object = 'resident' and object_id = person::text and act = 'erase'
                order by at desc limit 1) a
  $$;

-- With the person go the words about their own entries, whoever else bears the name; what is left to do is noted. A name of one
-- character, or without a letter, is not looked for in words: it could be anything.
create function __tenant__.erased() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      things text[];
    begin
      if length(old.name) < 2 or old.name ~ '^[[:digit:][:punct:][:space:]]*$' then
        return new;
      end if;
      with own as (
        update __tenant__.attendance t set void_reason = left(__tenant__.without(void_reason, old.name), 300)
        where resident_id = old.id and void_reason <> __tenant__.without(void_reason, old.name) returning id::text)
      select array_agg('attendance:' || id) into things from own;
      update __tenant__.act set reason = left(__tenant__.without(reason, old.name), 2000)
        where object = 'attendance' and object_id in (select split_part(thing, ':', 2) from unnest(things) as thing);
      perform __tenant__.forgotten(old.id, things);
      insert into __tenant__.erasure (resident_id, name) values (old.id, old.name);
      return new;
    end
  $$;
create trigger resident_erased after update on __tenant__.resident
  for each row when (old.erased_at is null and new.erased_at is not null) execute function __tenant__.erased();

-- Goes through the next of what may hold a name that was erased; false once there is no more. As long as somebody else is known here
-- by the same name, the words may be theirs, and stay.
create function __tenant__.forget_words() returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      most constant integer := 2000;
      e __tenant__.erasure;
      things text[];
      seen integer;
    begin
      select * into e from __tenant__.erasure order by at, resident_id limit 1 for update skip locked;
      if not found then
        return false;
      end if;
      if e.place > 8 or exists (select from __tenant__.resident where name = e.name and erased_at is null)
          or exists (select from __tenant__.staff where name = e.name) then
        delete from __tenant__.erasure where resident_id = e.resident_id;
        return true;
      end if;
      if e.place = 1 then
        with step as (
            select id from __tenant__.session where id > e.last_id order by id limit most),
          done as (
            update __tenant__.session t set cancel_reason = left(__tenant__.without(t.cancel_reason, e.name), 300)
            from step s where t.id = s.id and t.cancel_reason <> __tenant__.without(t.cancel_reason, e.name)
            returning 'session:' || t.id as thing)
        select array(select thing from done), count(*), (array_agg(id order by id desc))[1]
          into things, seen, e.last_id from step;
      elsif e.place = 2 then
        with step as (
            select session_id, id from __tenant__.session_event where (session_id, id) > (e.last_id, e.last_line)
            order by session_id, id limit most),
          done as (
            update __tenant__.session_event t set detail = __tenant__.without(t.detail, e.name)
            from step s where t.id = s.id and t.detail <> __tenant__.without(t.detail, e.name)
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
            update __tenant__.import_row t set cells = __tenant__.cells_without(t.cells, e.name)
            from step s where t.import_id = s.import_id and t.line = s.line
              and t.cells <> __tenant__.cells_without(t.cells, e.name)
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
              title = case when t.object = 'import' then left(__tenant__.without(t.title, e.name), 500) else t.title end,
              before = __tenant__.without(t.before, e.name), after = __tenant__.without(t.after, e.name)
            from step s where t.id = s.id and t.object <> 'staff' and (t.reason <> __tenant__.without(t.reason, e.name)
              or t.object = 'import' and t.title <> __tenant__.without(t.title, e.name)
              or t.before <> __tenant__.without(t.before, e.name) or t.after <> __tenant__.without(t.after, e.name))
            returning t.object || ':' || t.object_id as thing)
        select array(select thing from done), count(*), (array_agg(id order by id desc))[1]
          into things, seen, e.last_id from step;
      else
        -- answers of a day, in whose words the name stands: they are not repeated
        seen := 0;
        update __tenant__.idempotency set response = null, body_hash = ''
        where position(btrim(to_jsonb(e.name)::text, '"') in response) > 0 and exists (
          select from jsonb_path_query(response::jsonb, 'strict $.** ? (@.type() == "object")') fields
          where fields <> __tenant__.without(fields, e.name));
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

-- A process of the version before erases as this one does; the words it leaves are gone through with the next person's.
create or replace function __tenant__.forget_words(asked uuid) returns void language sql as $$ select $$;

revoke all on function __tenant__.erased(), __tenant__.forgotten(uuid, text[]), __tenant__.without(text, text),
  __tenant__.without(jsonb, text), __tenant__.cells_without(jsonb, text), __tenant__.forget_words() from public;
grant execute on function __tenant__.forget_words() to __role__;
