import { type Choices, choicesOf } from '@/domain/series/choices';
import { type Repeat, ruleOf } from '@/domain/series/rule';
import type {
  BookingRequest,
  BookingRequestPriceKind,
  BookingResponse,
  BookingSeriesRequest,
  PreviewBookingSeriesParams,
  SpaceResponse,
} from '@/shared/api/generated/model';

/** What a person fills in of a booking; without a last day it ends on its first. */
export interface Fields extends Repeat {
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
  /** Of a series: what is said of single dates, and whether all are approved at once. */
  choices?: Choices;
  confirm?: boolean;
}

/** Who may book a space that says so; each includes those before it, and closing one needs nobody's leave. */
const MAY_HAVE: Record<SpaceResponse['bookable'], readonly BookingRequest['party'][]> = {
  nobody: ['closure'],
  staff: ['closure', 'staff'],
  partners: ['closure', 'staff', 'partner'],
  residents: ['closure', 'staff', 'partner', 'group'],
};

/** Whether a space may be had by them. */
export const isFor = (bookable: SpaceResponse['bookable'], party: BookingRequest['party']): boolean =>
  MAY_HAVE[bookable].includes(party);

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

/** What to ask of the dates there would be; nothing while the fields do not say which. */
export function seriesAsked(fields: Partial<Fields>): PreviewBookingSeriesParams | null {
  const times = timesOf(fields);
  const rule = ruleOf(fields, fields.day);
  if (!fields.spaceId || !times || !rule || !fields.party) return null;
  return {
    space: fields.spaceId,
    ...times,
    rule,
    party: fields.party,
    expected: fields.expected ?? undefined,
  };
}

/** The same again and again; nothing where it is once. */
export function seriesOf(fields: Fields, mayConfirm: boolean): BookingSeriesRequest | null {
  const asked = seriesAsked(fields);
  if (!asked) return null;
  return {
    booking: requestOf(fields),
    rule: asked.rule,
    days: choicesOf(fields.choices, JSON.stringify(asked)),
    confirm: mayConfirm && fields.confirm === true,
  };
}
