-- From the third form of the document on, what replaces a statement says why, and nothing else has a reason. Statements of the forms
-- before stay as they are.
alter table exchange.statement add constraint statement_reason check (
  cast(content ->> 'schema' as integer) < 3
  or (replaces is null) = (content ->> 'reason' is null) and coalesce(length(content ->> 'reason') between 1 and 300, true)) not valid;
