import type { Occupied } from '@/shared/api/generated/model';
import { addDays, daysBetween, minutesOf } from '@/shared/lib/days';
import { DAY, type Place } from './lying';

/** Where something lies, as a form shows it. */
export interface Fields {
  spaceId?: string;
  day: string;
  starts: string;
  ends: string;
}

type Lies = Pick<Occupied, 'spaceId' | 'day' | 'startsLocal' | 'endsLocal'>;

export const fieldsOf = ({ spaceId, day, startsLocal, endsLocal }: Lies): Fields => ({
  spaceId: spaceId ?? undefined,
  day,
  starts: startsLocal,
  ends: endsLocal,
});

const isTime = (typed: string | undefined): typed is string => /^\d{2}:\d{2}$/.test(typed ?? '');

/** How many days after its start it ends, as it lies now; one that ends at midnight says 00:00 of the next. */
export const lasting = ({ day, endDay }: Pick<Occupied, 'day' | 'endDay'>): number =>
  daysBetween(day, endDay);

/** The local times of the fields; nothing while they do not say when. One of a day that ends before its start ends on the next. */
export function timesOf({ day, starts, ends }: Partial<Fields>, days: number) {
  if (!day || !isTime(starts) || !isTime(ends) || (days === 0 && ends === starts)) return null;
  const last = days === 0 ? (ends > starts ? 0 : 1) : days + (ends === '00:00' ? 1 : 0);
  return { startsAt: `${day}T${starts}:00`, endsAt: `${addDays(day, last)}T${ends}:00` };
}

/** The same as a place. */
export function placeOf(fields: Partial<Fields>, days: number, first: string): Place | null {
  const times = timesOf(fields, days);
  if (!times) return null;
  const at = (local: string) => daysBetween(first, local.slice(0, 10)) * DAY + minutesOf(local.slice(11));
  return { spaceId: fields.spaceId ?? null, from: at(times.startsAt), to: at(times.endsAt) };
}
