import { defineTexts } from '@/shared/i18n';

/** Of the shell's windows that open on demand; the first load does not hold them. */
export const useOnDemandText = defineTexts('onDemand', {
  findNothing: ['没有找到', 'Nothing found'],
  screens: ['页面', 'Screens'],
  shortcuts: ['快捷键', 'Shortcuts'],
  shortcutFind: ['查找任何东西', 'Find anything'],
  shortcutHelp: ['显示快捷键', 'Show shortcuts'],
  shortcutClose: ['关闭抽屉或窗口', 'Close a drawer or window'],
  expiredTitle: ['登录已过期', 'Your sign-in has expired'],
  expiredBody: [
    '已填写的内容还在。在新窗口登录后会自动回到这里。',
    'What you typed is still here. Sign in in the new window; you come back here by itself.',
  ],
});
