import { defineTexts } from '../i18n';

export const useShellText = defineTexts('shell', {
  product: ['屋里厢', 'Hearth'],
  navigation: ['主导航', 'Main navigation'],
  openMenu: ['打开菜单', 'Open menu'],
  skip: ['跳到正文', 'Skip to content'],
  find: ['找居民、活动、页面…', 'Find residents, activities, screens…'],
  findScreens: ['找页面…', 'Find a screen…'],
  findShort: ['查找', 'Find'],
  actions: ['可以做的', 'Actions'],
  trail: ['所在位置', 'Where this is'],
  language: ['English', '中文'],
  dark: ['深色', 'Dark'],
  light: ['浅色', 'Light'],
  signOut: ['退出登录', 'Sign out'],
  switchTo: ['切换到', 'Switch to'],
  userMenu: ['{{name}}的菜单', 'Menu of {{name}}'],
  offline: [
    '没有网络。已填写的内容还在，恢复后会继续。',
    'No network. What you typed stays; work goes on when it returns.',
  ],
  signInAgain: ['重新登录', 'Sign in again'],
  starting: ['正在打开…', 'Opening…'],
  notFound: ['没有这个页面', 'There is no such page'],
  notFoundBody: [
    '地址可能有误，或者它属于另一个机构。',
    'The address may be wrong, or it belongs to another organisation.',
  ],
  home: ['回到首页', 'Back to the first page'],
  broken: ['这个页面出错了', 'This page broke'],
  brokenBody: ['请重新载入；其他页面不受影响。', 'Reload it; the other pages are not affected.'],
  newVersion: ['屋里厢有了新版本', 'There is a new version of Hearth'],
  newVersionBody: [
    '这个窗口还是旧版本。重新载入即可继续；没有保存的内容已留作草稿。',
    'This window is still the old one. Reload to go on; what was not saved is kept as a draft.',
  ],
  stillMissing: ['还是没能打开', 'It still does not open'],
  stillMissingBody: [
    '重新载入后仍缺少一部分程序。请检查网络，过一两分钟再试；仍不行请告诉管理员。',
    'After reloading a part of the program is still missing. Check the network and try again in a minute or two; then tell an administrator.',
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
