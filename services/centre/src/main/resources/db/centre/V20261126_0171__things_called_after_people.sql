-- A name that is erased may stand in what things are called. What they are called now is for the staff to change: whoever erases is
-- told. What became of sessions tells it by the names of then: that is gone through; and so is what acts tell of such names, unless
-- something is still called so.

-- The fields of a session's change with the name taken out of them.
create function __tenant__.changes_without(changes jsonb, name text) returns jsonb language sql immutable
  as $$
    select case when changes is null or position(btrim(to_jsonb(name)::text, '"') in changes::text) = 0 then changes else (
      select jsonb_agg(c.value || jsonb_build_object(
        'before', __tenant__.without(c.value ->> 'before', name), 'after', __tenant__.without(c.value ->> 'after', name))
        order by c.ordinality)
      from jsonb_array_elements(changes) with ordinality c) end
  $$;

-- What an act or an answer says of a thing with the name taken out of people's own words, and where asked out of what things are called.
create function __tenant__.said_without(facts jsonb, name text, called boolean) returns jsonb language sql stable
  as $$
    select case when not called then __tenant__.without(facts, name) else (
      select coalesce(jsonb_object_agg(f.key, case
          when f.key in ('name', 'title', 'space', 'programme') and jsonb_typeof(f.value) = 'string'
          then to_jsonb(__tenant__.without(f.value #>> '{}', name)) else f.value end), facts)
      from jsonb_each(__tenant__.without(facts, name)) f) end
  $$;

-- Names that are being taken out are looked for in what was gone through before, too, once `forget_words` asks the two above (0200).
update __tenant__.erasure set place = 1, last_id = '00000000-0000-0000-0000-000000000000', last_line = 0;

revoke all on function __tenant__.changes_without(jsonb, text), __tenant__.said_without(jsonb, text, boolean) from public;
