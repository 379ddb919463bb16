import { defineTexts } from '@/shared/i18n';

export const useBookedText = defineTexts('booked', {
  guests: ['来客 {{heads}} 人', '{{heads}} guests'],
  legendGuests: ['预约（来客 {{heads}} 人，不算人次）', 'Bookings ({{heads}} guests, no visits)'],
});
