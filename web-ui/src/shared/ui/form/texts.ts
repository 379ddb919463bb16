import { defineTexts } from '../../i18n';

export const useFormText = defineTexts('form', {
  leaveTitle: ['还没有保存', 'Not saved yet'],
  leaveBody: [
    '已填写的内容会在这个标签页里留作草稿，再打开时可以接着填。',
    'What you typed stays in this tab as a draft; you can go on when you open this again.',
  ],
  leave: ['先关闭，留作草稿', 'Close and keep the draft'],
  stay: ['继续填写', 'Go on typing'],
  draft: ['上次填到 {{at}}，没有保存。', 'A draft of {{at}} was not saved.'],
  draftOld: [
    '之后这条记录又改过，保存时会请您比较。',
    'The record changed since; you will compare when you save.',
  ],
  takeUp: ['接着填', 'Go on with it'],
  giveUp: ['不要了', 'Discard it'],
  mend: [
    '有 {{count}} 处需要修改，已在上面标出。',
    '{{count}} field needs a change, marked above.',
    '{{count}} fields need a change, marked above.',
  ],
  pending: ['正在保存，请稍候…', 'Saving…'],
  theirsTitle: ['您填写时，别人改过这条记录', 'Somebody changed this record while you were typing'],
  theirsBody: ['请逐项选择留哪一个，再保存。', 'Choose for each field which one stays, then save.'],
  theirsGone: [
    '这条记录已经不在了，您填写的内容还在。',
    'This record is gone; what you typed is still here.',
  ],
  field: ['项目', 'Field'],
  mine: ['我填的', 'Mine'],
  theirs: ['别人改的', 'Theirs'],
  email: ['邮箱', 'E-mail'],
  emailWrong: [
    '请填写邮箱地址，如 name@example.org；@ 之后不能有下划线',
    'An e-mail address, such as name@example.org; no underscore after the @',
  ],
  emailHint: [
    '用于登录。新账号首次登录时设置密码；已有账号的人须本人接受邀请',
    'Used to sign in. A new account sets its password at the first sign-in; someone who has one already is asked to accept',
  ],
  dayForm: ['年-月-日', 'yyyy-mm-dd'],
  dayWrong: ['没有这一天；请按 2026-07-01 的样子填写', 'No such day; write it like 2026-07-01'],
  dayRange: ['须在 {{first}} 到 {{latest}} 之间', 'From {{first}} to {{latest}}'],
  timeForm: ['时:分', 'hh:mm'],
  timeWrong: [
    '没有这个时间；请按 09:05 的样子填写（24 小时制）',
    'No such time; write it like 09:05, of 24 hours',
  ],
  openCalendar: ['打开日历', 'Open the calendar'],
  keepMine: ['全部用我填的', 'Keep all of mine'],
  takeTheirs: ['全部用别人改的', 'Take all of theirs'],
  saveChoice: ['按所选保存', 'Save as chosen'],
  backToForm: ['返回填写', 'Back to the form'],
});
