import { defineTexts } from '@/shared/i18n';

/** Where a session stands, and what it stands beside. */
export const usePhaseText = defineTexts('phase', {
  ahead: ['未开始', 'Planned'],
  running: ['进行中', 'Running'],
  ended: ['待结场', 'To be closed'],
  held: ['已结场', 'Held'],
  cancelled: ['已取消', 'Cancelled'],
  overlap: ['场地重叠', 'Shared space'],
  overlapWith: ['同一时间、同一空间还有：{{titles}}', 'In the same space at the same time: {{titles}}'],
});

/** What many were closed by, taken back. */
export const useClosingText = defineTexts('closing', {
  undoClose: ['撤销这 {{count}} 场的结场', 'Undo closing {{count}}', 'Undo closing {{count}}'],
  undoCloseTitle: ['重新打开这 {{count}} 场？', 'Reopen {{count}} session?', 'Reopen {{count}} sessions?'],
  presetWrong: ['结错了', 'Closed by mistake'],
  presetMissing: ['人数还没录完', 'The count was not complete'],
  reopenedOf: ['{{done}} / {{of}} 已重新打开', '{{done}} / {{of}} reopened'],
});
