import { defineTexts } from '@/shared/i18n';

/** Of the few who cannot go straight to work: apart, so that the first load of everybody else does not hold it. */
export const useText = defineTexts('entrance', {
  signIn: ['登录', 'Sign in'],
  signInAway: ['登录服务正在恢复', 'Sign-in is recovering'],
  signInAwayBody: [
    '请稍候，恢复后会自动继续。已登录的同事不受影响。',
    'Please wait; this page goes on by itself. Whoever is signed in already can work on.',
  ],
  signedIn: ['登录成功，可以关闭此窗口。', 'Signed in. You can close this window.'],
  noOrganisation: ['您还没有加入任何机构', 'You do not belong to an organisation yet'],
  noOrganisationBody: [
    '请中心负责人或总部管理员邀请您：{{email}}',
    'Ask the manager of your centre, or headquarters, to invite {{email}}',
  ],
  chooseOrganisation: ['选择要进入的机构', 'Choose where to work'],
  invitedTitle: ['有机构邀请您加入', 'You are asked to join'],
  invitedBody: [
    '{{by}} 邀请您加入“{{name}}”，角色：{{role}}。接受之前不会有任何变化。',
    '{{by}} asks you to join {{name}} as {{role}}. Nothing changes before you accept.',
  ],
  accept: ['接受', 'Accept'],
  decline: ['谢绝', 'Decline'],
  later: ['以后再说', 'Later'],
  'role.manager': ['负责人', 'manager'],
  'role.front-desk': ['前台', 'front desk'],
  'role.viewer': ['只读', 'viewer'],
  'role.administrator': ['管理员', 'administrator'],
  'role.analyst': ['分析员', 'analyst'],
  'role.agency-viewer': ['查看', 'viewer'],
  suspended: ['{{name}} 已暂停使用', '{{name}} is suspended'],
  suspendedBody: [
    '{{name}} 已由总部暂停使用，数据都在。请联系总部恢复使用。',
    'Headquarters has suspended {{name}}; all data is kept. Ask headquarters to reopen it.',
  ],
  endedBody: [
    '如需继续在 {{name}} 工作，请联系该机构的负责人重新启用。',
    'To work for {{name}} again, ask its manager to activate you.',
  ],
  worksInstead: ['您还可以进入：', 'You can work for:'],
  organisationsUnknown: ['暂时查不到您所属的机构', 'Your organisations cannot be looked up now'],
  organisationsUnknownBody: [
    '登录服务正在恢复，请稍后重试。您的账号和数据都在。',
    'Sign-in is recovering; try again shortly. Your account and data are kept.',
  ],
  signInRefused: ['没有登录成功', 'You are not signed in'],
  signInRefusedBody: [
    '所选的机构现在不能登录：它可能已暂停使用，或您已不在其名单中。请重新登录，选择其他机构。',
    'The chosen organisation cannot be signed in to now: it may be suspended, or no longer list you. Sign in again and choose another.',
  ],
  ended: ['您在 {{name}} 的使用权限已停用', 'Your access to {{name}} has ended'],
});
