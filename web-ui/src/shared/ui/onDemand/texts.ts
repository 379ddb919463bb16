import { defineTexts } from '@/shared/i18n';

/** Of the shell's windows that open on demand; the first load does not hold them. */
export const useOnDemandText = defineTexts('onDemand', {
  findNothing: ['没有找到', 'Nothing found'],
  timesIn: ['时间均为{{zone}}', 'all times in {{zone}}'],
  screens: ['页面', 'Screens'],
  shortcuts: ['快捷键', 'Shortcuts'],
  shortcutFind: ['查找任何东西', 'Find anything'],
  shortcutHelp: ['显示快捷键', 'Show shortcuts'],
  shortcutClose: ['关闭抽屉或窗口', 'Close a drawer or window'],
  elsewhereTitle: ['您已切换到其他机构', 'You switched to another organisation'],
  elsewhereBody: [
    '另一个窗口已切换到其他机构，这个页面显示的还是原来的机构。',
    'Another window switched to another organisation; this page still shows the one before.',
  ],
  elsewhereHint: [
    '在这里不会再读取或写入任何内容。要继续处理“{{name}}”，请切换回来；未保存的内容已留作草稿。',
    'Nothing more is read or written here. To go on with “{{name}}”, switch back; what was not saved is kept as a draft.',
  ],
  goThere: ['前往切换后的机构', 'Go there'],
  comeBack: ['切换回 {{name}}', 'Back to {{name}}'],
  expiredTitle: ['登录已过期', 'Your sign-in has expired'],
  expiredBody: [
    '已填写的内容还在。在新窗口登录后会自动回到这里。',
    'What you typed is still here. Sign in in the new window; you come back here by itself.',
  ],
});
