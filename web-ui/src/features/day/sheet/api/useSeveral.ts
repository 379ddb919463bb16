import { useState } from 'react';
import type { Person } from '@/domain/offline/roster';
import { namesIn } from '@/domain/offline/sound';
import { sought } from '@/domain/resident/sought';

/** Namesakes beyond these are not told apart here anyway. */
const ENOUGH = 20;

interface Found {
  people: Person[];
  /** The names of whom there is none here, or more than one. */
  rest: string[];
}

/** Looks up the names of a paper list that were typed or pasted together: whoever alone is called so is found. */
export function useSeveral(typed: string) {
  const names = namesIn(typed);
  const [looking, setLooking] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  return {
    names,
    looking,
    /** Whether they could not be looked up as they stand there. */
    failed: failed === typed,
    lookUp: async (): Promise<Found | null> => {
      setLooking(true);
      setFailed(null);
      try {
        return await each(names);
      } catch {
        setFailed(typed);
        return null;
      } finally {
        setLooking(false);
      }
    },
  };
}

async function each(names: string[]): Promise<Found> {
  const found: Found = { people: [], rest: [] };
  for (const name of names) {
    const items = await sought(name, ENOUGH);
    const called = items.filter(person => person.name === name);
    const [only] = called;
    if (only && called.length === 1) found.people.push(only);
    else found.rest.push(name);
  }
  return found;
}
