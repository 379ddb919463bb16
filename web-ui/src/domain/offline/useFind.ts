import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import {
  getListResidentsQueryKey,
  listResidents,
} from '@/shared/api/generated/centre-people-resident/centre-people-resident';
import { Unreachable } from '@/shared/api/problem';
import { useLater } from '@/shared/lib/later';
import { type Person, useRoster } from './roster';
import { find, loadSounds } from './sound';

const SHOWN = 8;
const DIGITS = /(\p{Nd}.?){4}/u;

/**
 * Residents by name, pinyin, initials, a number or its last four: at once from those held here, then as the server says, which knows who was
 * added elsewhere. `offline`: the server could not be asked. Before anything is typed: whom `usual` names,
 * then the others; nobody until it is known whom it names, so that none of them moves away under a finger.
 */
export function useFind(q: string, enabled: boolean, usual: readonly string[] | null = []) {
  const needle = useDeferredValue(q.trim());
  // The list of all and the dictionary of sounds weigh more than the desk: it stands first, and can be used meanwhile.
  const later = useLater();
  const roster = useRoster(enabled && later);
  const people = roster.data ?? [];
  const [, hear] = useState(false);
  useEffect(() => {
    if (!later) return;
    void loadSounds().then(
      () => hear(true),
      () => undefined,
    );
  }, [later]);
  const found = useQuery({
    queryKey: [...getListResidentsQueryKey({ q: needle, limit: SHOWN }), 'find'],
    networkMode: 'always',
    retry: false,
    queryFn: async ({ signal }): Promise<Person[] | null> => {
      try {
        // by a number: asked for in no address
        if (DIGITS.test(needle))
          return await (await import('@/domain/resident/sought')).sought(needle, SHOWN, signal);
        return (await listResidents({ q: needle, limit: SHOWN }, { signal })).items;
      } catch (error) {
        if (error instanceof Unreachable) return null;
        throw error;
      }
    },
    // the answer of a moment without a network says nothing later
    staleTime: query => (query.state.data === null ? 0 : 5_000),
    enabled: enabled && needle !== '',
  });
  const here = needle ? find(people, needle, SHOWN) : firstOf(people, usual);
  return {
    hits: needle ? (found.data ?? here) : here,
    searching: found.isFetching,
    offline: found.data === null,
    needle,
  };
}

/** As many as are shown: those who usually come in their order, then whoever is first of all. */
function firstOf(people: readonly Person[], usual: readonly string[] | null): Person[] {
  if (!usual) return [];
  const byId = new Map(usual.length > 0 ? people.map(each => [each.id, each]) : []);
  const first = usual.flatMap(id => byId.get(id) ?? []).slice(0, SHOWN);
  return [
    ...first,
    ...people
      .slice(0, SHOWN * 2)
      .filter(each => !first.includes(each))
      .slice(0, SHOWN - first.length),
  ];
}
