-- Residents are listed as people look names up: by pinyin (ICU), not by code points.
create index resident_sorted on __tenant__.resident (name collate "zh-x-icu", id) where erased_at is null;

-- They are found from the beginning of any syllable: `zhangwei zw` becomes `zhangwei wei zw w`. Where what is kept cannot be parted by
-- its initials (other scripts, names of one syllable), it stays: it is found from its beginning.
with known as (
  select r.id, split_part(r.pinyin, ' ', 1) as whole, split_part(r.pinyin, ' ', 2) as initials
  from __tenant__.resident r
  where r.erased_at is null and r.pinyin ~ '^[a-zü]+ [a-z]{2,8}$'),
parted as (
  select k.id, k.initials, regexp_match(k.whole, '^' || p.pattern || '$') as syllables
  from known k
  cross join lateral (
    select string_agg('(' || c || case when c in ('z', 'c', 's') then 'h?' else '' end
      || case when c in ('a', 'e', 'o') then '[aeiouü]*' else '[aeiouü]+' end || '(?:ng|n|r)?)', '' order by n) as pattern
    from string_to_table(k.initials, null) with ordinality as i (c, n)) p)
update __tenant__.resident r
set pinyin = (
    select string_agg(array_to_string(t.syllables[i : ], ''), ' ' order by i) || ' '
      || string_agg(substr(t.initials, i), ' ' order by i)
    from generate_series(1, length(t.initials)) as i)
from parted t
where t.id = r.id and t.syllables is not null;
