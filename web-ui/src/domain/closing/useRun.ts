import { useState } from 'react';
import { SignedOut, Unreachable } from '@/shared/api/problem';

/** How far many steps are that each may fail by itself. */
export interface Run {
  done: number;
  of: number;
  going: boolean;
  /** By what it is about. */
  errors: Record<string, unknown>;
}

const NONE: Run = { done: 0, of: 0, going: false, errors: {} };

/**
 * One step after the other, each with its own answer: what fails is said of that one, and the others go on. Where nobody answers
 * any more, the rest is left as it is.
 */
export function useRun() {
  const [run, setRun] = useState<Run>(NONE);
  const start = async (ids: string[], step: (id: string) => Promise<void>): Promise<string[]> => {
    const done: string[] = [];
    setRun({ ...NONE, of: ids.length, going: true });
    for (const id of ids) {
      try {
        await step(id);
        done.push(id);
        setRun(now => ({ ...now, done: done.length }));
      } catch (error) {
        setRun(now => ({ ...now, errors: { ...now.errors, [id]: error } }));
        if (error instanceof Unreachable || error instanceof SignedOut) break;
      }
    }
    setRun(now => ({ ...now, going: false }));
    return done;
  };
  const forget = (id: string) =>
    setRun(now => {
      if (!(id in now.errors)) return now;
      const { [id]: _, ...errors } = now.errors;
      return { ...now, errors };
    });
  return { run, start, forget };
}
