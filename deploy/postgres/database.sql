-- Run by a superuser inside the database `hearth`, right after it was created (template0, UTF8, LC_CTYPE C.UTF-8).
revoke all on database hearth from public;
grant connect on database hearth to hearth_ops, hearth_centre, hearth_headquarters, hearth_government;
grant create on database hearth to hearth_owner;
drop schema if exists public;
-- plans of functions over days look dear and are not; compiling such a statement takes longer than running it
alter database hearth set jit = off;
create schema extensions authorization hearth_owner;
create extension btree_gist schema extensions;
create extension pg_trgm schema extensions;
grant usage on schema extensions to public;
-- nothing is found by an unqualified name: the path is a schema that does not exist
alter role hearth_ops in database hearth set search_path = 'nowhere';
alter role hearth_centre in database hearth set search_path = 'nowhere';
alter role hearth_headquarters in database hearth set search_path = 'nowhere';
alter role hearth_government in database hearth set search_path = 'nowhere';
alter role hearth_centre in database hearth set statement_timeout = '5s';
alter role hearth_headquarters in database hearth set statement_timeout = '5s';
alter role hearth_government in database hearth set statement_timeout = '5s';
alter role hearth_centre in database hearth set lock_timeout = '2s';
alter role hearth_headquarters in database hearth set lock_timeout = '2s';
alter role hearth_government in database hearth set lock_timeout = '2s';
alter role hearth_centre in database hearth set idle_in_transaction_session_timeout = '60s';
