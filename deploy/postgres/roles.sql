-- The roles of the platform, the same on every installation. Run once by a superuser, in any database; passwords are set apart
-- (`alter role … password …`). NOLOGIN roles own or group rights; each audience has one login and no more than it needs.
create role hearth_owner nologin;
create role hearth_projector nologin;
-- what every centre's role, and every agency's, has in common
create role hearth_tenant nologin;
create role hearth_agency nologin;

-- defines data: makes tenants' roles and schemas, runs migrations
create role hearth_ops login noinherit createrole connection limit 20;
grant hearth_owner to hearth_ops with inherit false, set true;
grant hearth_tenant, hearth_agency to hearth_ops with admin option, inherit false, set false;

-- by itself may read nothing: it takes on one centre's role for each transaction
create role hearth_centre login noinherit;
grant hearth_projector to hearth_centre with inherit false, set true;

create role hearth_headquarters login;

-- by itself may read nothing: it takes on one agency's role for each transaction
create role hearth_government login noinherit;
