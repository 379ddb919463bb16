import { defineTexts } from '@/shared/i18n';

/** Where a session stands, and what it stands beside. */
export const usePhaseText = defineTexts('phase', {
  'state.planned': ['未结场', 'Not closed'],
  'state.held': ['已结场', 'Held'],
  'state.cancelled': ['已取消', 'Cancelled'],
  ahead: ['未开始', 'Planned'],
  running: ['进行中', 'Running'],
  ended: ['待结场', 'To be closed'],
  held: ['已结场', 'Held'],
  cancelled: ['已取消', 'Cancelled'],
  overlap: ['场地重叠', 'Shared space'],
  overlapWith: ['同一时间、同一空间还有：{{titles}}', 'In the same space at the same time: {{titles}}'],
});
