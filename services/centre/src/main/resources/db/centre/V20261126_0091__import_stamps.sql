-- Who changed an import last, and when; who brought it, and when, it says already.
alter table __tenant__.import add column changed_at timestamptz, add column changed_by uuid;
