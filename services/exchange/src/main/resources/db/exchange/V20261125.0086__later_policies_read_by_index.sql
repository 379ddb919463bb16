-- As V20261125.0081, for what came meanwhile: compared as the column sorts, or its index does not serve.
alter policy own_line on exchange.sensitive_line
  using (centre = substr(current_user::text collate "default", 8) and left(current_user::text, 7) = 'centre_')
  with check (centre = substr(current_user::text collate "default", 8) and left(current_user::text, 7) = 'centre_');
