-- A seasonal round: who asks for spaces of a season applies in some days, and all is given out together, by classes, a quota and a
-- drawn order (ADR 56). Its rules stand as they are from its opening on.
create table __tenant__.round (
  id              uuid primary key,
  name            text not null check (length(name) between 1 and 80),
  first_day       date not null check (first_day between '1990-01-01' and '2100-12-31'),
  last_day        date not null,
  -- the days on which applications are taken, both among them
  opens_on        date not null,
  closes_on       date not null,
  -- those who are served first come first: [{"name": "居民团体", "party": "group"}]
  classes         jsonb not null check (jsonb_typeof(classes) = 'array' and jsonb_array_length(classes) between 1 and 8),
  -- the spaces that are given out, by their ids
  spaces          jsonb not null check (jsonb_typeof(spaces) = 'array' and jsonb_array_length(spaces) between 1 and 60),
  quota_hours     integer not null check (quota_hours between 1 and 3000),
  quota_per       text not null check (quota_per in ('week', 'season')),
  -- a wish of whose dates a greater share cannot be had is refused
  missing_percent integer not null check (missing_percent between 0 and 90),
  -- the number that everybody will know, and nobody knows yet when applications close
  source          text not null check (length(source) between 1 and 120),
  state           text not null check (state in ('draft', 'collecting', 'closed', 'allocated', 'confirming', 'confirmed', 'cancelled')),
  -- drawn at the opening; told only when the draw is made, its digest from the opening on
  secret          text check (secret ~ '^[0-9a-f]{64}$'),
  digest          text check (digest ~ '^[0-9a-f]{64}$'),
  -- what the source said
  word            text check (length(word) between 1 and 100),
  drawn_at        timestamptz,
  cancel_reason   text check (length(cancel_reason) between 1 and 300),
  -- who confirmed it, for the work that goes on behind the answer
  asked_by        text check (length(asked_by) between 1 and 200),
  asked_subject   uuid,
  failure         jsonb,
  simulated       boolean not null,
  version         integer not null,
  created_at      timestamptz not null default now(),
  created_by      uuid,
  changed_at      timestamptz,
  changed_by      uuid,
  constraint round_days check (last_day between first_day and first_day + 366 and opens_on between '1990-01-01' and closes_on
    and closes_on <= opens_on + 366 and closes_on < first_day),
  constraint round_committed check ((secret is null) = (digest is null) and (state in ('draft', 'cancelled') or secret is not null)),
  constraint round_drawn check ((word is null) = (drawn_at is null)
    and (state not in ('allocated', 'confirming', 'confirmed') or word is not null)),
  constraint round_asked check ((asked_by is null) = (asked_subject is null) and (state <> 'confirming' or asked_by is not null)),
  constraint round_cancelled check (state <> 'cancelled' or cancel_reason is not null)
);

create table __tenant__.round_application (
  id              uuid primary key,
  round_id        uuid not null references __tenant__.round (id),
  -- in the order in which they came; drawn by, and never given twice
  number          integer not null check (number between 1 and 300),
  organisation    text not null check (length(organisation) between 1 and 120),
  contact         text not null check (length(contact) between 1 and 80),
  -- which of the round's classes, from 1
  rank            integer not null check (rank between 1 and 8),
  expected        integer not null check (expected between 1 and 100000),
  purpose         text not null check (length(purpose) between 1 and 300),
  -- of how many of its wishes it is to get
  wanted          integer not null check (wanted between 1 and 5),
  -- in order: rule, time of day, spaces
  wishes          jsonb not null check (jsonb_typeof(wishes) = 'array' and jsonb_array_length(wishes) between 1 and 5),
  state           text not null check (state in ('submitted', 'withdrawn')),
  withdraw_reason text check (length(withdraw_reason) between 1 and 300),
  -- its place in the drawn order of its class, and by what it was drawn
  position        integer check (position between 1 and 300),
  draw_key        text check (draw_key ~ '^[0-9a-f]{64}$'),
  simulated       boolean not null,
  version         integer not null,
  created_at      timestamptz not null default now(),
  created_by      uuid,
  changed_at      timestamptz,
  changed_by      uuid,
  unique (round_id, number),
  constraint round_application_wanted check (wanted <= jsonb_array_length(wishes)),
  constraint round_application_drawn check ((position is null) = (draw_key is null)),
  constraint round_application_withdrawn check ((state = 'withdrawn') = (withdraw_reason is not null))
);

-- What became of each wish.
create table __tenant__.round_outcome (
  id             uuid primary key,
  round_id       uuid not null references __tenant__.round (id),
  application_id uuid not null references __tenant__.round_application (id),
  number         integer not null check (number between 1 and 300),
  wish           integer not null check (wish between 1 and 5),
  state          text not null check (state in ('granted', 'refused')),
  why            text check (why in ('enough', 'quota', 'none', 'hand')),
  -- when it is, of what was granted as of what was not
  rule           text not null check (length(rule) between 5 and 300),
  starts_local   text not null check (starts_local ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  minutes        integer not null check (minutes between 5 and 1440),
  space_id       uuid references __tenant__.space (id),
  -- on how many dates, and those of the rule on which there is none
  dates          integer not null check (dates between 0 and 366),
  missing        jsonb not null,
  -- the spaces that were looked at before, and why it is none of them
  tried          jsonb not null,
  by_hand        boolean not null,
  hand_reason    text check (length(hand_reason) between 1 and 300),
  -- what was made of it when all was confirmed
  settled        boolean not null,
  series_id      uuid references __tenant__.series (id),
  made           integer check (made between 0 and 366),
  -- the dates that somebody else had by then
  lost           jsonb,
  version        integer not null,
  created_at     timestamptz not null default now(),
  created_by     uuid,
  changed_at     timestamptz,
  changed_by     uuid,
  unique (application_id, wish),
  constraint round_outcome_granted check ((state = 'granted') = (space_id is not null) and (state = 'refused') = (why is not null)),
  constraint round_outcome_hand check (by_hand = (hand_reason is not null)),
  constraint round_outcome_settled check (settled = (made is not null) and settled = (lost is not null)
    and (series_id is not null) = (coalesce(made, 0) > 0))
);
create index round_outcome_round on __tenant__.round_outcome (round_id, number, wish);
create index round_outcome_to_settle on __tenant__.round_outcome (round_id, id) where state = 'granted' and not settled;
grant select, insert, update on __tenant__.round, __tenant__.round_application, __tenant__.round_outcome to __role__;

insert into __tenant__.word_place values
  ('round', '{name,source,cancel_reason}', '{}', 'round', 'id', '{80,120,300}'),
  ('round_application', '{organisation,contact,purpose,withdraw_reason}', '{}', 'round-application', 'id', '{120,80,300,300}'),
  ('round_outcome', '{hand_reason}', '{}', 'round-outcome', 'id', '{300}');
insert into __tenant__.word_field values ('handReason'), ('source') on conflict do nothing;
