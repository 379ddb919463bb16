import { defineTexts } from '@/shared/i18n';

/** Where a session stands. */
export const usePhaseText = defineTexts('phase', {
  ahead: ['未开始', 'Planned'],
  running: ['进行中', 'Running'],
  ended: ['待结场', 'To be closed'],
  held: ['已结场', 'Held'],
  cancelled: ['已取消', 'Cancelled'],
});
