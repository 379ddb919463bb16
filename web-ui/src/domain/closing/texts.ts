import { defineTexts } from '@/shared/i18n';

/** What many were closed by, taken back. */
export const useClosingText = defineTexts('closing', {
  undoClose: ['撤销这 {{count}} 场的结场', 'Undo closing {{count}}', 'Undo closing {{count}}'],
  undoCloseTitle: ['重新打开这 {{count}} 场？', 'Reopen {{count}} session?', 'Reopen {{count}} sessions?'],
  undoCancel: ['恢复这 {{count}} 场', 'Restore {{count}}', 'Restore {{count}}'],
  undoCancelTitle: [
    '恢复取消的 {{count}} 场？',
    'Restore {{count}} cancelled session?',
    'Restore {{count}} cancelled sessions?',
  ],
  presetWrongCancel: ['取消错了', 'Cancelled by mistake'],
  restoredOf: ['{{done}} / {{of}} 已恢复', '{{done}} / {{of}} restored'],
  presetWrong: ['结错了', 'Closed by mistake'],
  presetMissing: ['人数还没录完', 'The count was not complete'],
  reopenedOf: ['{{done}} / {{of}} 已重新打开', '{{done}} / {{of}} reopened'],
});
