import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('centre', {
  spaces: ['空间', 'Spaces'],
  bookings: ['预约', 'Bookings'],
  activities: ['活动', 'Activities'],
  residents: ['居民', 'Residents'],
  openToday: ['今天开放 {{hours}}', 'Open today {{hours}}'],
  offline: ['签到照常可用', 'Check-in works all the same'],
  closedToday: ['今天不开放', 'Closed today'],
});
