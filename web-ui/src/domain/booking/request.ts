import type { BookingRequest, BookingRequestPriceKind, BookingResponse } from '@/shared/api/generated/model';

/** What a person fills in of a booking; without a last day it ends on its first. */
export interface Fields {
  spaceId: string;
  day: string;
  starts: string;
  endDay?: string;
  ends: string;
  party: BookingRequest['party'];
  organisation?: string | null;
  contact?: string | null;
  purpose: string;
  expected?: number | null;
  price: string;
  amount?: number | null;
  priceReason?: string | null;
}

/** The price is as the space says. */
export const BY_SPACE = 'by-space';

export function fieldsOf(booking: BookingResponse): Fields {
  return {
    spaceId: booking.spaceId,
    day: booking.day,
    starts: booking.startsLocal,
    endDay: lastDayOf(booking) === booking.day ? undefined : lastDayOf(booking),
    ends: booking.endsLocal,
    party: booking.party,
    organisation: booking.organisation,
    contact: booking.contact,
    purpose: booking.purpose,
    expected: booking.expected,
    price: booking.priceKind ?? BY_SPACE,
    amount: booking.priceMinor === null ? null : booking.priceMinor / 100,
    priceReason: booking.priceReason,
  };
}

/** The day a person writes: one that ends at midnight ends on the day after, at nought. */
const lastDayOf = ({ endDay, endsLocal }: BookingResponse): string =>
  endsLocal === '00:00' ? dayAfter(endDay) : endDay;

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** When it is; nothing while the fields do not say so. */
export function timesOf({ day, starts, endDay, ends }: Partial<Fields>) {
  if (!day || !starts || !ends) return null;
  const last = endDay || (ends === '00:00' ? dayAfter(day) : day);
  const times = { startsAt: `${day}T${starts}:00`, endsAt: `${last}T${ends}:00` };
  return times.endsAt > times.startsAt ? times : null;
}

export function requestOf(fields: Fields): BookingRequest {
  const { day, starts, endDay, ends, price, amount } = fields;
  const priced = price === 'priced';
  return {
    spaceId: fields.spaceId,
    ...(timesOf(fields) ?? { startsAt: `${day}T${starts}:00`, endsAt: `${endDay || day}T${ends}:00` }),
    party: fields.party,
    organisation: fields.organisation || null,
    contact: fields.contact || null,
    purpose: fields.purpose,
    expected: fields.expected ?? null,
    priceKind: price === BY_SPACE ? null : (price as BookingRequestPriceKind),
    priceMinor: priced && amount != null ? Math.round(amount * 100) : null,
    priceReason: priced || price === 'subsidised' ? fields.priceReason || null : null,
    simulated: null,
  };
}
