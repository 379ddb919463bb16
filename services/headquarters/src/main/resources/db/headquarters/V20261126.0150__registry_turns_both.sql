-- A process of the version before keeps its pages under the first counter alone: while one may run beside this version, what the
-- registry changes turns both. A later version may drop these two triggers.
create constraint trigger turn_comparison after insert or update or delete on registry.organisation
  deferrable initially deferred for each row execute function headquarters.turn_comparison();
create constraint trigger turn_comparison after insert or update or delete on registry.centre_profile
  deferrable initially deferred for each row execute function headquarters.turn_comparison();
