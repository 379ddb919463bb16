-- How many came through the door on a day, as somebody read it off. Never added to visits. A value that was wrong is voided, and another
-- one stands beside it: rows are added and taken back, never changed.
create table __tenant__.footfall (
  id               uuid primary key,
  day              date not null check (day between '1990-01-01' and '2100-12-31'),
  counted          integer not null check (counted between 0 and 100000),
  simulated        boolean not null,
  recorded_at      timestamptz not null,
  recorded_by      text not null check (length(recorded_by) between 1 and 200),
  recorded_subject uuid not null,
  voided_at        timestamptz,
  voided_by        text check (length(voided_by) between 1 and 200),
  voided_subject   uuid,
  void_reason      text check (length(void_reason) between 1 and 300),
  version          integer not null,
  check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (voided_subject is null)
    and (voided_at is null) = (void_reason is null))
);
create unique index footfall_once on __tenant__.footfall (day) where voided_at is null;
grant select, insert, update (voided_at, voided_by, voided_subject, void_reason, version) on __tenant__.footfall to __role__;
insert into __tenant__.word_place values ('footfall', '{void_reason}', '{}', 'footfall', 'day', '{300}');
