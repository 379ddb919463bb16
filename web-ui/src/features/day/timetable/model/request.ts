import { type Choices, choicesOf } from '@/domain/series/choices';
import { type Repeat, ruleOf } from '@/domain/series/rule';
import type {
  PreviewSessionSeriesParams,
  SessionRequest,
  SessionResponse,
  SessionSeriesRequest,
} from '@/shared/api/generated/model';
import { addDays, isDay, minutesOf } from '@/shared/lib/days';

/** What a person fills in of a session. */
export interface Fields extends Repeat {
  activityId: string;
  spaceId?: string;
  day: string;
  starts: string;
  ends: string;
  /** Of a series: what is said of single dates. */
  choices?: Choices;
}

export function fieldsOf(session: SessionResponse): Fields {
  return {
    activityId: session.activityId,
    spaceId: session.spaceId ?? undefined,
    day: session.day,
    starts: session.startsLocal,
    ends: session.endsLocal,
  };
}

/** An end that is not after its start is on the next day. */
export function requestOf({ activityId, spaceId, day, starts, ends }: Fields): SessionRequest {
  const lastDay = ends > starts ? day : addDays(day, 1);
  return {
    activityId,
    spaceId: spaceId ?? null,
    startsAt: `${day}T${starts}:00`,
    endsAt: `${lastDay}T${ends}:00`,
  };
}

/** Whether a time stands there, and not half of one. */
export const isTime = (typed: string | undefined): typed is string => /^\d{2}:\d{2}$/.test(typed ?? '');

const MORNING = '06:00';
const NIGHT = 12 * 60;

/** What the server would say of the end: a session past midnight ends by six and lasts at most twelve hours. */
export function endProblem(
  starts: string | undefined,
  ends: string | undefined,
): 'sameTime' | 'longNight' | null {
  if (!isTime(starts) || !isTime(ends) || ends > starts) return null;
  if (ends === starts) return 'sameTime';
  const lasts = 24 * 60 - minutesOf(starts) + minutesOf(ends);
  return ends > MORNING || lasts > NIGHT ? 'longNight' : null;
}

/** What to ask of the dates there would be; nothing while the fields do not say which. */
export function seriesAsked(fields: Partial<Fields>): PreviewSessionSeriesParams | null {
  const { spaceId, day, starts, ends } = fields;
  const rule = ruleOf(fields, day);
  if (!rule || !day || !isDay(day) || !isTime(starts) || !isTime(ends) || endProblem(starts, ends))
    return null;
  const { startsAt, endsAt } = requestOf({ activityId: '', day, starts, ends });
  return { space: spaceId, startsAt, endsAt, rule };
}

/** The same again and again; nothing where it is once. */
export function seriesOf(fields: Fields): SessionSeriesRequest | null {
  const asked = seriesAsked(fields);
  return (
    asked && {
      session: requestOf(fields),
      rule: asked.rule,
      days: choicesOf(fields.choices, JSON.stringify(asked)),
    }
  );
}
