import type { ActivityResponse, SessionResponse } from '@/shared/api/generated/model';
import type { Language } from '@/shared/api/problem';
import { datedDay } from '@/shared/lib/days';
import { NO_DATA } from '@/shared/lib/numbers';
import { agesIn } from './ages';
import { useActivityText } from './texts';

/** An activity as far as it can be told from others of its name. */
export type Called = Pick<
  ActivityResponse,
  'id' | 'title' | 'programme' | 'ageMin' | 'ageMax' | 'externalId'
>;

/** By what it may differ, in the order in which a person would ask. */
type Facet = (of: Called) => string;

/**
 * Of activities that stand together: in what each differs from others of its name, in words. Nothing, where it alone is called so;
 * nothing either where they differ in nothing that is known of them: then the next session tells ({@link alike}).
 */
export function apart(activities: readonly Called[], language: Language): Map<string, string> {
  const say = useActivityText.in(language);
  const ages = agesIn(say);
  const facets: Facet[] = [
    each => each.programme,
    each => {
      const words = ages(each);
      return words === NO_DATA ? '' : words;
    },
    each => (each.externalId ? say('number', { id: each.externalId }) : ''),
  ];
  return new Map(
    activities.map(each => {
      const same = activities.filter(other => other.title === each.title);
      const parts = facets
        .filter(facet => new Set(same.map(facet)).size > 1)
        .map(facet => facet(each))
        .filter(part => part !== '');
      return [each.id, parts.join(' · ')] as const;
    }),
  );
}

/** Those that still read like another one, told by these words or by none. */
export function alike(activities: readonly Called[], words: Map<string, string>): string[] {
  const read = (each: Called) => `${each.title}\n${words.get(each.id) ?? ''}`;
  return activities
    .filter(each => activities.some(other => other.id !== each.id && read(other) === read(each)))
    .map(each => each.id);
}

/** When an activity is next, where nothing else tells it from its namesakes. */
export function sayNext(next: SessionResponse | undefined, language: Language, today: string): string {
  const say = useActivityText.in(language);
  if (!next) return say('nextNone');
  const when = `${datedDay(next.day, language, today.slice(0, 4))} ${next.startsLocal}`;
  return say('next', { when: [when, next.space].filter(Boolean).join(' · ') });
}

/** A name with what tells it apart behind it. */
export const called = (title: string, words: string | undefined): string =>
  words ? `${title} · ${words}` : title;
