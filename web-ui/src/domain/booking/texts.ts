import { defineTexts } from '@/shared/i18n';

export const STATES = ['requested', 'confirmed', 'used', 'no-show', 'declined', 'cancelled'] as const;
export type State = (typeof STATES)[number];
export const PARTIES = ['group', 'partner', 'staff', 'closure'] as const;
export type Party = (typeof PARTIES)[number];

/** For whom a space is booked, and where a booking stands. */
export const useBookingText = defineTexts('booking', {
  booking: ['预约', 'Booking'],
  'state.requested': ['待批', 'Requested'],
  'state.confirmed': ['已确认', 'Confirmed'],
  'state.used': ['已使用', 'Used'],
  'state.no-show': ['没来', 'No-show'],
  'state.declined': ['已婉拒', 'Declined'],
  'state.cancelled': ['已取消', 'Cancelled'],
  'party.group': ['居民团队', 'Resident group'],
  'party.partner': ['合作伙伴', 'Partner'],
  'party.staff': ['工作人员', 'Staff'],
  'party.closure': ['封闭', 'Closed'],
});
