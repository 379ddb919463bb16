import { useState } from 'react';
import { reopenSession } from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { SessionResponse } from '@/shared/api/generated/model';
import { ifMatch, useIntents } from '@/shared/api/write';
import { useRun } from './useRun';

/** What was closed here a moment ago, and opening it again together, with one reason. */
export function useReopening(refresh: () => void, shown?: (session: SessionResponse) => void) {
  const { run, start } = useRun();
  const intend = useIntents();
  const [closed, setClosed] = useState<SessionResponse[]>([]);
  return {
    run,
    closed,
    note: (session: SessionResponse) => setClosed(now => [...now, session]),
    forget: () => setClosed([]),
    reopen: async (reason: string) => {
      const byId = new Map(closed.map(each => [each.id, each]));
      const done = await start([...byId.keys()], async id => {
        const version = byId.get(id)?.version ?? 0;
        const session = await intend({ id, version, reason }, options =>
          reopenSession(id, { reason }, ifMatch(options, version)),
        );
        shown?.(session);
      });
      setClosed(now => now.filter(each => !done.includes(each.id)));
      refresh();
    },
  };
}

export type Reopening = ReturnType<typeof useReopening>;
