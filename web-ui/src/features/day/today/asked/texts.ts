import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('asked', {
  asked: ['{{count}} 个预约等你批', '{{count}} booking to be decided', '{{count}} bookings to be decided'],
  many: ['{{count}} 个以上的预约等你批', 'More than {{count}} bookings to be decided'],
  first: ['最早的是 {{day}} {{space}}', 'The first is for {{day}}, {{space}}'],
});
