-- Headquarters may change what a centre may keep.
alter table headquarters.act drop constraint act_act_check;
alter table headquarters.act add constraint act_act_check
  check (act in ('suspend', 'reopen', 'rename', 'profile', 'invite', 'quota'));
