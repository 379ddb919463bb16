import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('contract.every', {
  firstReport: ['按自然周期划分，首期到 {{day}}', 'By the calendar: the first one ends on {{day}}'],
});
