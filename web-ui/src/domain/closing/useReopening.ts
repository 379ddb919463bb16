import { useState } from 'react';
import { reopenSession } from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { SessionResponse } from '@/shared/api/generated/model';
import { ifMatch, newKey, writeOptions } from '@/shared/api/write';
import { useRun } from './useRun';

/** What was closed here a moment ago, and opening it again together, with one reason. */
export function useReopening(refresh: () => void, shown?: (session: SessionResponse) => void) {
  const { run, start } = useRun();
  const [closed, setClosed] = useState<SessionResponse[]>([]);
  return {
    run,
    closed,
    note: (session: SessionResponse) => setClosed(now => [...now, session]),
    forget: () => setClosed([]),
    reopen: async (reason: string) => {
      const byId = new Map(closed.map(each => [each.id, each]));
      const done = await start([...byId.keys()], async id => {
        const options = ifMatch(writeOptions(newKey()), byId.get(id)?.version ?? 0);
        const session = await reopenSession(id, { reason }, options);
        shown?.(session);
      });
      setClosed(now => now.filter(each => !done.includes(each.id)));
      refresh();
    },
  };
}

export type Reopening = ReturnType<typeof useReopening>;
