-- Erasing a person reaches what staff wrote about them in words, in tables whose rows may otherwise only be added. It takes the
-- person, not a text: nothing but the name of a resident who is still known can be taken out. One letter is no name.
create function __tenant__.forget_words(asked uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      known text;
      written text;
      mark constant text := '（已删除）';
    begin
      select r.name into known from __tenant__.resident r where r.id = asked and length(r.name) > 1;
      if known is null then
        return;
      end if;
      written := substr(to_jsonb(known)::text, 2, length(to_jsonb(known)::text) - 2);
      update __tenant__.session_event set detail = replace(detail, known, mark) where position(known in detail) > 0;
      update __tenant__.session set cancel_reason = replace(cancel_reason, known, mark)
        where position(known in cancel_reason) > 0;
      update __tenant__.attendance set void_reason = replace(void_reason, known, mark)
        where position(known in void_reason) > 0;
      update __tenant__.act set reason = left(replace(reason, known, mark), 2000), title = left(replace(title, known, mark), 500),
          before = replace(before::text, written, mark)::jsonb, after = replace(after::text, written, mark)::jsonb
        where position(known in reason || title) > 0 or position(written in concat(before::text, after::text)) > 0;
      update __tenant__.day_statement set reason = left(replace(reason, known, mark), 300),
          withdraw_reason = left(replace(withdraw_reason, known, mark), 300)
        where position(known in concat(reason, withdraw_reason)) > 0;
      update __tenant__.import set filename = left(replace(filename, known, mark), 200) where position(known in filename) > 0;
      -- an answer kept for a repeated request may show an imported row
      update __tenant__.idempotency set response = null, body_hash = '' where position(written in response) > 0;
      update __tenant__.import_row set cells = replace(cells::text, written, mark)::jsonb
        where position(written in cells::text) > 0;
    end
  $$;
revoke all on function __tenant__.forget_words(uuid) from public;
grant execute on function __tenant__.forget_words(uuid) to __role__;
