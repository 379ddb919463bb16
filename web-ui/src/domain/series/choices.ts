import type { SeriesChoice, SeriesPreview } from '@/shared/api/generated/model';

/** What a person says of dates that are not to be as the rule says; of other dates than those that were asked of, it says nothing. */
export interface Choices {
  /** What was asked when it was said. */
  of: string;
  days: Record<string, Omit<SeriesChoice, 'day'>>;
}

export const NOTHING_SAID = { skip: null, spaceId: null, startsAt: null };

/** For the server: only what was said of these dates. */
export function choicesOf(choices: Choices | undefined, asked: string): SeriesChoice[] {
  if (choices?.of !== asked) return [];
  return Object.entries(choices.days).map(([day, said]) => ({ day, ...said }));
}

/** With something else said of a date; nothing said is as the rule says. */
export function saying(
  choices: Choices | undefined,
  asked: string,
  day: string,
  said: Partial<Omit<SeriesChoice, 'day'>> | null,
): Choices {
  const days = choices?.of === asked ? { ...choices.days } : {};
  delete days[day];
  if (said) days[day] = { ...NOTHING_SAID, ...said };
  return { of: asked, days };
}

type Previewed = SeriesPreview['days'][number];

/** What else there is for a date, each as a choice. */
export function insteadOf(date: Previewed): { key: string; said: Partial<Omit<SeriesChoice, 'day'>> }[] {
  const { nextHere, elsewhere } = date;
  return [
    ...(nextHere ? [{ key: 'next', said: { startsAt: `${nextHere.day}T${nextHere.startsLocal}:00` } }] : []),
    ...elsewhere.map(({ spaceId }) => ({ key: spaceId, said: { spaceId } })),
  ];
}
