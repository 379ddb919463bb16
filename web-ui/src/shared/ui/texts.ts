import { defineTexts } from '../i18n';

export const useShellText = defineTexts('shell', {
  product: ['屋里厢', 'Hearth'],
  navigation: ['主导航', 'Main navigation'],
  openMenu: ['打开菜单', 'Open menu'],
  skip: ['跳到正文', 'Skip to content'],
  find: ['找居民、活动、页面…', 'Find residents, activities, screens…'],
  findScreens: ['找页面…', 'Find a screen…'],
  findShort: ['查找', 'Find'],
  findNothing: ['没有找到', 'Nothing found'],
  screens: ['页面', 'Screens'],
  language: ['English', '中文'],
  dark: ['深色', 'Dark'],
  light: ['浅色', 'Light'],
  signOut: ['退出登录', 'Sign out'],
  switchTo: ['切换到', 'Switch to'],
  userMenu: ['{{name}}的菜单', 'Menu of {{name}}'],
  shortcuts: ['快捷键', 'Shortcuts'],
  shortcutFind: ['查找任何东西', 'Find anything'],
  shortcutHelp: ['显示快捷键', 'Show shortcuts'],
  shortcutClose: ['关闭抽屉或窗口', 'Close a drawer or window'],
  offline: [
    '没有网络。已填写的内容还在，恢复后会继续。',
    'No network. What you typed stays; work goes on when it returns.',
  ],
  expiredTitle: ['登录已过期', 'Your sign-in has expired'],
  expiredBody: [
    '已填写的内容还在。在新窗口登录后会自动回到这里。',
    'What you typed is still here. Sign in in the new window; you come back here by itself.',
  ],
  signInAgain: ['重新登录', 'Sign in again'],
  signIn: ['登录', 'Sign in'],
  signInAway: ['登录服务正在恢复', 'Sign-in is recovering'],
  signInAwayBody: [
    '请稍候，恢复后会自动继续。已登录的同事不受影响。',
    'Please wait; this page goes on by itself. Whoever is signed in already can work on.',
  ],
  signedIn: ['登录成功，可以关闭此窗口。', 'Signed in. You can close this window.'],
  starting: ['正在打开…', 'Opening…'],
  notFound: ['没有这个页面', 'There is no such page'],
  notFoundBody: [
    '地址可能有误，或者它属于另一个机构。',
    'The address may be wrong, or it belongs to another organisation.',
  ],
  home: ['回到首页', 'Back to the first page'],
  broken: ['这个页面出错了', 'This page broke'],
  brokenBody: ['请重新载入；其他页面不受影响。', 'Reload it; the other pages are not affected.'],
  noOrganisation: ['您还没有加入任何机构', 'You do not belong to an organisation yet'],
  noOrganisationBody: [
    '请中心负责人或总部管理员邀请您：{{email}}',
    'Ask the manager of your centre, or headquarters, to invite {{email}}',
  ],
  chooseOrganisation: ['选择要进入的机构', 'Choose where to work'],
  suspended: ['{{name}} 已暂停使用', '{{name}} is suspended'],
  suspendedBody: [
    '{{name}} 已由总部暂停使用，数据都在。请联系总部恢复使用。',
    'Headquarters has suspended {{name}}; all data is kept. Ask headquarters to reopen it.',
  ],
  ended: ['您在 {{name}} 的使用权限已停用', 'Your access to {{name}} has ended'],
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
  noPermission: ['您的角色不能使用这个页面', 'Your role does not include this page'],
  noPermissionBody: ['如需使用，请联系负责人调整角色。', 'Ask a manager to change your role if you need it.'],
  unreachable: ['连不上屋里厢', 'Hearth cannot be reached'],
});

/** Where a session stands. */
export const usePhaseText = defineTexts('phase', {
  ahead: ['未开始', 'Planned'],
  running: ['进行中', 'Running'],
  ended: ['待结场', 'To be closed'],
  held: ['已结场', 'Held'],
  cancelled: ['已取消', 'Cancelled'],
});
