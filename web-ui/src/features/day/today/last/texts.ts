import { defineTexts } from '@/shared/i18n';

export const useLastText = defineTexts('lastDay', {
  notClosed: ['昨天还没有日结', 'Yesterday is not closed yet'],
  notClosedDay: ['{{day}} 还没有日结', '{{day}} is not closed yet'],
  notClosedMore: ['更早还有没有日结的日子', 'Earlier days are not closed either'],
  handOver: ['{{by}} 的交班', 'Hand-over from {{by}}'],
  urgent: ['紧急', 'Urgent'],
});
