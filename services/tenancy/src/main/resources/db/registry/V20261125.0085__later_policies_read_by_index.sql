-- As V20261125.0082, for what came meanwhile: compared as the column sorts, or its index does not serve.
alter policy own_departure on registry.departure
  using (kind = 'centre' and slug = substr(current_user::text collate "default", 8))
  with check (kind = 'centre' and slug = substr(current_user::text collate "default", 8));
