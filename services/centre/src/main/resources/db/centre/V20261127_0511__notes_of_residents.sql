-- What staff write down of a resident, and who reads it: everybody who reads residents, or the few who keep what is sensitive (ADR 61).
create table __tenant__.resident_note (
  id          uuid primary key,
  resident_id uuid not null references __tenant__.resident (id),
  body        text not null check (length(body) between 1 and 1000),
  readers     text not null check (readers in ('all', 'few')),
  written_by  text not null check (length(written_by) between 1 and 200),
  version     integer not null,
  created_at  timestamptz not null default now(),
  created_by  uuid,
  changed_at  timestamptz,
  changed_by  uuid
);
create index resident_note_of on __tenant__.resident_note (resident_id, id);
grant select, insert, update, delete on __tenant__.resident_note to __role__;

insert into __tenant__.word_place values ('resident_note', '{body}', '{}', 'resident', 'resident_id', '{1000}');

-- With the person goes what was written of them, whichever version of the program erases them.
create function __tenant__.without_notes() returns trigger language plpgsql
  as $$
    begin
      delete from __tenant__.resident_note where resident_id = new.id;
      return null;
    end
  $$;
revoke all on function __tenant__.without_notes() from public;
create trigger resident_without_notes after update on __tenant__.resident
  for each row when (old.erased_at is null and new.erased_at is not null) execute function __tenant__.without_notes();
