import type { TermCopyResponse, TermInstead } from '@/shared/api/generated/model';
import { addDays, type DayText, mondayOf } from '@/shared/lib/days';

/** Half a year has two terms of about so many weeks. */
const WEEKS = 16;
const WEEK = 7;

export interface Term {
  from: DayText;
  to: DayText;
  starts: DayText;
}

/** What is taken where the address does not say it: the weeks until this one, and the Monday after them that is still to come. */
export function termOf(said: { [day in keyof Term]: DayText | null }, today: DayText): Term {
  const monday = mondayOf(today);
  const to = said.to ?? addDays(monday, WEEK - 1);
  return {
    from: said.from ?? addDays(mondayOf(to), (1 - WEEKS) * WEEK),
    to,
    starts: said.starts ?? addDays(mondayOf(to < today ? today : to), WEEK),
  };
}

/** What is wrong with the days; while somebody changes one after the other they may not follow each other, and nothing is asked. */
export function wrongIn({ from, to, starts }: Term, today: DayText): 'order' | 'past' | null {
  if (from > to || to >= starts) return 'order';
  return starts < today ? 'past' : null;
}

export type Line = TermCopyResponse['lines'][number];
type Left = Line['left'][number];

/** Other spaces that are taken, each for one session. */
export type Instead = readonly TermInstead[];

const isOf =
  (of: Line, { day }: Left) =>
  (one: TermInstead) =>
    one.activityId === of.activityId &&
    one.startsLocal === of.startsLocal &&
    one.spaceId === of.spaceId &&
    one.day === day;

/** Which space one that cannot be had has instead. */
export const insteadOf = (all: Instead, of: Line, left: Left): string | undefined =>
  all.find(isOf(of, left))?.insteadId;

/** With another space for one; without one it is left out. */
export function taking(all: Instead, of: Line, left: Left, insteadId: string | undefined): Instead {
  const is = isOf(of, left);
  const others = all.filter(one => !is(one));
  const { activityId, startsLocal, spaceId } = of;
  return insteadId && spaceId
    ? [...others, { activityId, day: left.day, startsLocal, spaceId, insteadId }]
    : others;
}

/** All that is planned of one activity. */
export interface OfActivity {
  id: string;
  title: string;
  lines: Line[];
  dates: number;
  done: number;
  /** How many more could be had in another space. */
  elsewhere: number;
  /** How many are signed up for all of it as a course; null: nobody signs up so. */
  enrolled: number | null;
}

/** Lines by their activities, in the order in which these come. */
export function byActivity(lines: readonly Line[]): OfActivity[] {
  const found = new Map<string, OfActivity>();
  for (const line of lines) {
    const { activityId: id, title, enrolled } = line;
    const of = found.get(id) ?? { id, title, lines: [], dates: 0, done: 0, elsewhere: 0, enrolled };
    of.lines.push(line);
    of.dates += line.dates;
    of.done += line.done;
    of.elsewhere += line.left.filter(one => one.elsewhere.length > 0).length;
    found.set(id, of);
  }
  return [...found.values()];
}
