-- A policy that computes with the column cannot use its index: it looked at every row. The column stands alone now, and what it
-- must be is computed once: the name of the role behind `centre_` or `agency_`, compared as the column sorts (a name sorts by "C",
-- and the index would not serve).
alter policy own_change on exchange.change with check (centre = substr(current_user::text collate "default", 8));
alter policy own_metric on exchange.metric
  using (centre = substr(current_user::text collate "default", 8)) with check (centre = substr(current_user::text collate "default", 8));
alter policy own_session_total on exchange.session_total
  using (centre = substr(current_user::text collate "default", 8)) with check (centre = substr(current_user::text collate "default", 8));
alter policy own_contract on exchange.contract using (centre = substr(current_user::text collate "default", 8));
alter policy publish_contract on exchange.contract with check (centre = substr(current_user::text collate "default", 8));
alter policy purchased_contract on exchange.contract using (agency = substr(current_user::text collate "default", 8));
alter policy own_statement on exchange.statement using (centre = substr(current_user::text collate "default", 8));
alter policy publish_statement on exchange.statement with check (centre = substr(current_user::text collate "default", 8));
alter policy purchased_statement on exchange.statement using (agency = substr(current_user::text collate "default", 8));
create index statement_agency on exchange.statement (agency, published_at, id);
create index statement_centre on exchange.statement (centre, published_at, id);
