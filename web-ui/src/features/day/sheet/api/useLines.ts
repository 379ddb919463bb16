import { useCallback, useEffect, useRef, useState } from 'react';
import { useDraft } from '@/shared/ui';
import { BLANK, isFilled, type Line } from '../model/line';

export type Lines = Record<string, Line>;

/** What is typed of the day's paper list, by session; kept in this tab until it is saved. */
export function useLines(day: string) {
  const draft = useDraft('day-sheet', day);
  const [kept] = useState(() => whole((draft.read()?.values ?? {}) as Lines));
  const [lines, show] = useState<Lines>(kept);
  /** As they are now, for what runs over several answers. */
  const now = useRef(lines);

  const set = useCallback((session: string, change: Partial<Line>) => {
    now.current = { ...now.current, [session]: { ...(now.current[session] ?? BLANK), ...change } };
    show(now.current);
  }, []);

  useEffect(() => {
    const filled = Object.fromEntries(Object.entries(lines).filter(([, line]) => isFilled(line)));
    if (Object.keys(filled).length > 0) draft.keep({ version: null, values: filled });
    else draft.drop();
  }, [draft, lines]);

  return {
    lines,
    set,
    /** The line of a session as it is at this moment. */
    at: useCallback((session: string) => now.current[session] ?? BLANK, []),
    /** Whether something was typed here before and not saved. */
    takenUp: Object.keys(kept).length > 0,
  };
}

/** A draft of a former version may lack what lines hold now. */
const whole = (lines: Lines): Lines =>
  Object.fromEntries(Object.entries(lines).map(([id, line]) => [id, { ...BLANK, ...line }]));
