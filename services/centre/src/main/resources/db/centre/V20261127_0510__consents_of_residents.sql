-- What residents consent to, word by word: each change of a text is a version of its own, since whoever consented did so to the words of
-- that day (ADR 61). The first ones come with the house.
create table __tenant__.consent_text (
  id         uuid primary key,
  purpose    text not null check (purpose in ('contact', 'photo', 'reminders', 'group')),
  number     integer not null check (number >= 1),
  body       text not null check (length(body) between 1 and 4000),
  version    integer not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  changed_at timestamptz,
  changed_by uuid,
  constraint consent_text_number unique (purpose, number)
);
grant select, insert on __tenant__.consent_text to __role__;

-- the same rows in every centre: one that is made at once has what these files make one by one
insert into __tenant__.consent_text (id, purpose, number, body, version, created_at) values
  ('019ac000-0000-7000-8000-000000000001', 'contact', 1, '我同意中心使用我登记的姓名和联系方式，就我报名的活动、预约和办理的事项与我联系。联系方式只供本中心工作人员使用，不向他人提供。我可以随时撤回，撤回不影响我参加活动。', 0, '2026-11-27T00:00:00+08:00'),
  ('019ac000-0000-7000-8000-000000000002', 'photo', 1, '我同意中心在活动中拍摄有我的照片和视频，用于活动记录、宣传栏、公众号和工作报告。我可以随时撤回；撤回之后中心不再使用，此前已经印发的除外。', 0, '2026-11-27T00:00:00+08:00'),
  ('019ac000-0000-7000-8000-000000000003', 'reminders', 1, '我同意中心通过短信或电话向我发送活动提醒和报名通知。我可以随时撤回。', 0, '2026-11-27T00:00:00+08:00'),
  ('019ac000-0000-7000-8000-000000000004', 'group', 1, '我同意中心登记我属于以下人群，用于安排相应的服务。这是敏感个人信息，只有中心指定的少数工作人员可以查看，不向中心以外的任何人提供个人情况。我可以随时撤回，撤回后中心不再使用这项登记。', 0, '2026-11-27T00:00:00+08:00');

-- That a resident consented. Belonging to a group that the law holds sensitive is kept as the consent to keep it, and nowhere else.
create table __tenant__.consent (
  id              uuid primary key,
  resident_id     uuid not null references __tenant__.resident (id),
  purpose         text not null,
  tag             text check (tag in ('disability', 'party-member', 'low-income', 'special-care', 'bereaved')),
  text            integer not null,
  how             text not null check (how in ('paper', 'spoken', 'link')),
  given_on        date not null,
  guardian        text check (length(guardian) between 1 and 80),
  withdrawn_on    date,
  withdrawn_how   text check (withdrawn_how in ('paper', 'spoken', 'link')),
  withdraw_reason text check (length(withdraw_reason) between 1 and 200),
  simulated       boolean not null,
  version         integer not null,
  created_at      timestamptz not null default now(),
  created_by      uuid,
  changed_at      timestamptz,
  changed_by      uuid,
  constraint consent_text_known foreign key (purpose, text) references __tenant__.consent_text (purpose, number),
  constraint consent_tag check ((purpose = 'group') = (tag is not null)),
  constraint consent_withdrawn check (
    num_nulls(withdrawn_on, withdrawn_how) in (0, 2) and withdrawn_on >= given_on
    and (withdraw_reason is null or withdrawn_on is not null))
);
create unique index consent_in_force on __tenant__.consent (resident_id, purpose, coalesce(tag, '')) where withdrawn_on is null;
create index consent_of_text on __tenant__.consent (purpose, text);
grant select, insert, update, delete on __tenant__.consent to __role__;

insert into __tenant__.word_place values ('consent', '{guardian,withdraw_reason}', '{}', 'resident', 'resident_id', '{80,200}');

-- With the person goes what they consented to, whichever version of the program erases them: there is nobody left to whom it could be shown.
create function __tenant__.without_consents() returns trigger language plpgsql
  as $$
    begin
      delete from __tenant__.consent where resident_id = new.id;
      return null;
    end
  $$;
revoke all on function __tenant__.without_consents() from public;
create trigger resident_without_consents after update on __tenant__.resident
  for each row when (old.erased_at is null and new.erased_at is not null) execute function __tenant__.without_consents();
