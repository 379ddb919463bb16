-- The positioning of a centre was kept in the words of whoever typed it. Words that are known become codes, in Chinese or English;
-- whatever else was typed becomes "other". Codes stay as they are, so a repeat changes nothing. What was asked for and is compared
-- with what is asked again (headquarters.opening) follows.
create function registry.positioning_code(typed text) returns text language sql immutable as $$
  select coalesce((select code from (values
    ('综合', 'general'), ('general', 'general'),
    ('睦邻', 'neighbourhood'), ('睦邻中心', 'neighbourhood'), ('neighbourhood', 'neighbourhood'),
    ('社区服务', 'community-service'), ('community service', 'community-service'), ('community-service', 'community-service'),
    ('社会组织', 'social-organisations'), ('社会组织服务', 'social-organisations'),
    ('social organisations', 'social-organisations'), ('social-organisations', 'social-organisations'),
    ('养老', 'elders'), ('养老服务', 'elders'), ('长者服务', 'elders'), ('为老服务', 'elders'), ('elders', 'elders'),
    ('残障', 'disability'), ('残障服务', 'disability'), ('助残', 'disability'), ('disability', 'disability'),
    ('党群', 'party'), ('党群服务', 'party'), ('party-masses', 'party'), ('party and masses', 'party'), ('party', 'party'),
    ('运动健身', 'sport'), ('sport and fitness', 'sport'), ('sport', 'sport'),
    ('游泳与滑冰', 'swimming-skating'), ('swimming and skating', 'swimming-skating'), ('swimming-skating', 'swimming-skating'),
    ('亲子与青少年', 'families-youth'), ('families and youth', 'families-youth'), ('families-youth', 'families-youth'),
    ('文化艺术', 'arts'), ('arts and culture', 'arts'), ('arts', 'arts')
  ) words (said, code) where said = lower(btrim(typed))), 'other')
$$;

update registry.centre_profile p
set positioning = registry.positioning_code(p.positioning)
where p.positioning <> registry.positioning_code(p.positioning);

update headquarters.opening o
set request = jsonb_set(o.request, '{positioning}',
  to_jsonb(registry.positioning_code(o.request ->> 'positioning')))
where o.kind = 'centre' and o.request ? 'positioning';

drop function registry.positioning_code(text);
