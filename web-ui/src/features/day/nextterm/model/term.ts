import type { TermCopyResponse } from '@/shared/api/generated/model';
import { addDays, type DayText, mondayOf } from '@/shared/lib/days';

/** Half a year has two terms of about so many weeks. */
const WEEKS = 16;
const WEEK = 7;

export interface Term {
  from: DayText;
  to: DayText;
  starts: DayText;
}

/** What is taken where the address does not say it: the weeks until this one, and the next Monday. */
export function termOf(said: { [day in keyof Term]: DayText | null }, today: DayText): Term {
  const monday = mondayOf(today);
  const to = said.to ?? addDays(monday, WEEK - 1);
  return {
    from: said.from ?? addDays(mondayOf(to), (1 - WEEKS) * WEEK),
    to,
    starts: said.starts ?? addDays(mondayOf(to), WEEK),
  };
}

export type Line = TermCopyResponse['lines'][number];

/** All that is planned of one activity. */
export interface OfActivity {
  id: string;
  title: string;
  lines: Line[];
  dates: number;
  done: number;
}

/** Lines by their activities, in the order in which these come. */
export function byActivity(lines: readonly Line[]): OfActivity[] {
  const found = new Map<string, OfActivity>();
  for (const line of lines) {
    const { activityId: id, title } = line;
    const of = found.get(id) ?? { id, title, lines: [], dates: 0, done: 0 };
    of.lines.push(line);
    of.dates += line.dates;
    of.done += line.done;
    found.set(id, of);
  }
  return [...found.values()];
}
