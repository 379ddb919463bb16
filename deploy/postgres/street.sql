-- The login of the audience `public` (ADR 0062). Run by a superuser inside the database `hearth`, after database.sql; an installation
-- from before it has to run it once before the version that needs it starts. May be run again.
do $$
  begin
    -- by itself may read nothing: it takes on the role of one centre's street door for each transaction
    if not exists (select from pg_roles where rolname = 'hearth_public') then
      create role hearth_public login noinherit;
    end if;
  end
$$;
grant connect on database hearth to hearth_public;
alter role hearth_public in database hearth set search_path = 'nowhere';
alter role hearth_public in database hearth set statement_timeout = '5s';
alter role hearth_public in database hearth set lock_timeout = '2s';
alter role hearth_public in database hearth set idle_in_transaction_session_timeout = '60s';
