-- The keysets under which numbers of people are sealed and marked, wrapped by the platform's key (ADR 60): nothing here opens by itself.
create table __tenant__.personal_key (
  purpose    text primary key check (purpose in ('values', 'index')),
  keyset     bytea not null check (octet_length(keyset) between 32 and 8192),
  created_at timestamptz not null default now()
);
grant select, insert, update (keyset) on __tenant__.personal_key to __role__;

-- Of a number: what is shown of it, the whole sealed for this row and field alone, and two marks it is found by, the whole number and its
-- last four. No column can hold one in the clear.
alter table __tenant__.resident
  add column phone_masked text,
  add column phone_sealed bytea,
  add column phone_exact bytea,
  add column phone_tail bytea,
  add column id_masked text,
  add column id_sealed bytea,
  add column id_exact bytea,
  add column id_tail bytea,
  add constraint resident_phone check (
    num_nulls(phone_masked, phone_sealed, phone_exact, phone_tail) in (0, 4)
    and phone_masked ~ '^(1[3-9][0-9])?[*]{4}[0-9]{4}$' and octet_length(phone_sealed) between 34 and 128
    and octet_length(phone_exact) = 32 and octet_length(phone_tail) = 16),
  add constraint resident_id_number check (
    num_nulls(id_masked, id_sealed, id_exact, id_tail) in (0, 4)
    and id_masked ~ '^[*]{14}[0-9]{3}[0-9X]$' and octet_length(id_sealed) between 34 and 128
    and octet_length(id_exact) = 32 and octet_length(id_tail) = 16);
create index resident_phone_exact on __tenant__.resident (phone_exact) where phone_exact is not null;
create index resident_phone_tail on __tenant__.resident (phone_tail) where phone_tail is not null;
create index resident_id_exact on __tenant__.resident (id_exact) where id_exact is not null;
create index resident_id_tail on __tenant__.resident (id_tail) where id_tail is not null;

-- Whoever is erased keeps none, whichever version of the program erases them.
create function __tenant__.without_numbers() returns trigger language plpgsql
  as $$
    begin
      new.phone_masked := null; new.phone_sealed := null; new.phone_exact := null; new.phone_tail := null;
      new.id_masked := null; new.id_sealed := null; new.id_exact := null; new.id_tail := null;
      return new;
    end
  $$;
revoke all on function __tenant__.without_numbers() from public;
create trigger resident_without_numbers before update on __tenant__.resident
  for each row when (new.erased_at is not null) execute function __tenant__.without_numbers();
