import { told, WEEKDAYS, type Weekday } from '@/domain/series/rule';
import type { ApplicationRequest, ApplicationResponse, Wish } from '@/shared/api/generated/model';

/** A wish as a person fills it in. */
export interface WishFields {
  weekdays?: Weekday[];
  interval?: number | null;
  /** A rule that this form would not write: it stays as it is until weekdays are chosen. */
  rule?: string;
  starts?: string;
  ends?: string;
  spaceIds?: string[];
  anySpace?: boolean;
}

export interface ApplicationFields {
  organisation: string;
  contact: string;
  rank: number;
  expected: number;
  purpose: string;
  wanted: number;
  wishes: WishFields[];
}

/** Any day will do: rules of weekdays say theirs. */
const SOME_DAY = '2027-03-01';

export function weeklyRule(
  weekdays: Weekday[] | undefined,
  interval: number | null | undefined,
): string | null {
  const chosen = WEEKDAYS.filter(each => weekdays?.includes(each));
  if (chosen.length === 0) return null;
  return `FREQ=WEEKLY${interval && interval > 1 ? `;INTERVAL=${interval}` : ''};BYDAY=${chosen.join(',')}`;
}

export function weekly(rule: string): Pick<WishFields, 'weekdays' | 'interval' | 'rule'> {
  const parts = told(rule, SOME_DAY);
  return parts?.freq === 'WEEKLY' && rule.includes('BYDAY')
    ? { weekdays: parts.weekdays, interval: parts.interval }
    : { weekdays: [], interval: 1, rule };
}

export const freshWish = (): WishFields => ({ weekdays: [], interval: 1, spaceIds: [], anySpace: true });

function wishFieldsOf(wish: Wish): WishFields {
  return {
    ...weekly(wish.rule),
    starts: wish.startsLocal,
    ends: wish.endsLocal,
    spaceIds: wish.spaceIds,
    anySpace: wish.anySpace,
  };
}

export function fieldsOf(application: ApplicationResponse): ApplicationFields {
  const { organisation, contact, rank, expected, purpose, wanted, wishes } = application;
  return {
    organisation,
    contact: contact ?? '',
    rank,
    expected,
    purpose,
    wanted,
    wishes: wishes.map(wishFieldsOf),
  };
}

export function requestOf({ wishes, ...rest }: ApplicationFields): ApplicationRequest {
  return {
    ...rest,
    wishes: wishes.map(wish => ({
      rule: weeklyRule(wish.weekdays, wish.interval) ?? wish.rule ?? '',
      startsLocal: wish.starts ?? '',
      endsLocal: wish.ends ?? '',
      spaceIds: wish.spaceIds ?? [],
      anySpace: wish.anySpace ?? false,
    })),
  };
}
