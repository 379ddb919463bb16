import { useState } from 'react';
import { closeSession, reopenSession } from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { SessionResponse } from '@/shared/api/generated/model';
import { ifMatch, newKey, writeOptions } from '@/shared/api/write';
import { useRun } from './useRun';

/** Closes many sessions of the day, each with its own answer; what was closed here can be opened again. */
export function useClosing(shown: (session: SessionResponse) => void, refresh: () => Promise<void>) {
  const closing = useRun();
  const opening = useRun();
  const [closed, setClosed] = useState<SessionResponse[]>([]);

  return {
    run: closing.run,
    undoing: opening.run,
    closed,
    close: async (sessions: SessionResponse[]) => {
      setClosed([]);
      const byId = new Map(sessions.map(each => [each.id, each]));
      await closing.start([...byId.keys()], async id => {
        const { visits, version } = byId.get(id) as SessionResponse;
        // what is on the screen is closed, and nothing that changed since
        const options = ifMatch(writeOptions(newKey()), version);
        const session = await closeSession(id, { nobodyCame: visits === 0 }, options);
        setClosed(now => [...now, session]);
        shown(session);
      });
      void refresh();
    },
    /** Opens again what was closed here a moment ago. */
    reopen: async (reason: string) => {
      const byId = new Map(closed.map(each => [each.id, each]));
      const done = await opening.start([...byId.keys()], async id => {
        const options = ifMatch(writeOptions(newKey()), byId.get(id)?.version ?? 0);
        shown(await reopenSession(id, { reason }, options));
      });
      setClosed(now => now.filter(each => !done.includes(each.id)));
      void refresh();
    },
  };
}

export type Closing = ReturnType<typeof useClosing>;
