\set i :i + 1
\set n :base + :client_id * 1000000000 + :i
\set session random(21, 180)
\startpipeline
BEGIN;
select turn as figures, registry_turn as registry from headquarters.compared;
\endpipeline
COMMIT;
