-- Which migrations each centre's schema has had, in what form and when. Written by the migrator in the transaction that applies
-- them; read before anything is applied.
create table registry.migration (
  centre     text not null references registry.centre (slug) on delete cascade,
  -- sorts as the versions do
  name       text collate "C" not null,
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  applied_at timestamptz not null default now(),
  primary key (centre, name)
);

-- Centres that were made before there was a ledger have had the one file there was.
insert into registry.migration (centre, name, sha256, applied_at)
select c.slug, 'V20261124_0001__centre.sql', '3aec51339dc28c3931285927060cf17f04606e2076c109a7a685358b0fd2f50d', o.created_at
from registry.centre c join registry.organisation o on o.kind = 'centre' and o.slug = c.slug
where c.schema_version = '20261124_0001';
