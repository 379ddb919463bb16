import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('comparison-calendar', {
  last30: ['近 30 天', 'Last 30 days'],
  last90: ['近 90 天', 'Last 90 days'],
  last12: ['近 12 个月', 'Last 12 months'],
  thisYear: ['今年至今', 'This year so far'],
});
