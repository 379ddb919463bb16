-- Contents a centre keeps: their bytes lie in a store, each under its SHA-256; here stands what they are, and how many things refer
-- to each. Written before the bytes are, and deleted after them: the store holds nothing that is not here (ADR 0064).
create table __tenant__.blob (
  sha256       text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  type         text not null check (type in ('image/jpeg')),
  bytes        integer not null check (bytes > 0),
  uses         integer not null check (uses >= 0),
  -- since when nothing refers to it
  unused_since timestamptz,
  -- it is being removed: nothing may refer to it any more
  going        boolean not null,
  created_at   timestamptz not null default now(),
  created_by   uuid,
  check ((uses = 0) = (unused_since is not null) and (uses = 0 or not going))
);
create index blob_unused on __tenant__.blob (unused_since) where uses = 0;
grant select, insert, update, delete on __tenant__.blob to __role__;

-- The photo of a space, and a small one for lists. One that was removed leaves its row: its version goes on.
create table __tenant__.space_photo (
  id         uuid primary key,
  space_id   uuid not null references __tenant__.space (id),
  picture    text references __tenant__.blob (sha256),
  small      text references __tenant__.blob (sha256),
  width      integer check (width between 1 and 1600),
  height     integer check (height between 1 and 1600),
  version    integer not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  changed_at timestamptz,
  changed_by uuid,
  constraint space_photo_space unique (space_id),
  check (num_nulls(picture, small, width, height) in (0, 4))
);
create index space_photo_picture on __tenant__.space_photo (picture);
create index space_photo_small on __tenant__.space_photo (small);
grant select, insert, update on __tenant__.space_photo to __role__;
