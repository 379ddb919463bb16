import {
  getSessionHints,
  useGetSessionHints,
} from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { GetSessionHintsParams, SessionHints, SessionResponse } from '@/shared/api/generated/model';
import { useListed } from '@/shared/i18n';
import { isDay } from '@/shared/lib/days';
import { endProblem, type Fields, fieldsOf, requestOf } from '../model/request';
import { useHintText } from './texts';

/** What to ask of the fields so far; nothing while they do not say when. */
function asked(
  { spaceId, day, starts, ends }: Partial<Fields>,
  of: SessionResponse | null,
): GetSessionHintsParams | null {
  if (!day || !isDay(day) || !starts || !ends || endProblem(starts, ends)) return null;
  const { startsAt, endsAt } = requestOf({ activityId: '', spaceId, day, starts, ends });
  return { space: spaceId, startsAt, endsAt, except: of?.id };
}

/** What is said of a time and a place, and whether it will be refused there. */
export interface Said {
  words: string;
  refused: boolean;
}

/** Hints in words, one each. */
function useWords(): (hints: SessionHints, space: string) => Said[] {
  const text = useHintText();
  const listed = useListed();
  return ({ held, taken, more, outside }, space) => {
    const holders = listed(held.map(each => `${each.title} ${each.startsLocal}–${each.endsLocal}`));
    const sessions = listed(taken.map(each => `${each.title} ${each.startsLocal}–${each.endsLocal}`));
    const hours = outside && listed(outside.map(part => part.join('–')));
    const hints = [
      ...(taken.length > 0 ? [text(more ? 'takenMore' : 'taken', { space, sessions })] : []),
      ...(hours === null ? [] : [hours === '' ? text('closed') : text('outside', { hours })]),
    ];
    return [
      ...(held.length > 0 ? [{ words: text('held', { space, holders }), refused: true }] : []),
      ...hints.map(words => ({ words, refused: false })),
    ];
  };
}

/** What else there is at the time that is being picked; nothing where it cannot be asked. */
export function useHints(fields: Partial<Fields>, of: SessionResponse | null, space: string): Said[] {
  const params = asked(fields, of);
  const wordsOf = useWords();
  const { data } = useGetSessionHints(params ?? { startsAt: '', endsAt: '' }, {
    query: { enabled: params !== null, retry: false },
  });
  return params && data ? wordsOf(data, space) : [];
}

const sameWhen = (a: Fields, b: Fields): boolean =>
  (['spaceId', 'day', 'starts', 'ends'] as const).every(field => (a[field] ?? null) === (b[field] ?? null));

/**
 * The same at the moment of saving: others plan too. What was decided before is not asked again: a session that keeps its time and
 * place has none. Nor is what will be refused: that is said beside its field.
 */
export function useHintsNow(): (
  fields: Fields,
  of: SessionResponse | null,
  space: string,
) => Promise<string[]> {
  const wordsOf = useWords();
  return async (fields, of, space) => {
    const params = asked(fields, of);
    if (!params || (of && sameWhen(fields, fieldsOf(of)))) return [];
    try {
      const said = wordsOf(await getSessionHints(params), space);
      return said.filter(each => !each.refused).map(each => each.words);
    } catch {
      return [];
    }
  };
}
