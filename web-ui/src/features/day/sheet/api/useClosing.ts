import { useReopening } from '@/domain/closing/useReopening';
import { useRun } from '@/domain/closing/useRun';
import { closeSession } from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { SessionResponse } from '@/shared/api/generated/model';
import { ifMatch, useIntents } from '@/shared/api/write';

/** Closes many sessions of the day, each with its own answer; what was closed here can be opened again. */
export function useClosing(shown: (session: SessionResponse) => void, refresh: () => Promise<void>) {
  const { run, start } = useRun();
  const intend = useIntents();
  const reopening = useReopening(() => void refresh(), shown);

  return {
    run,
    reopening,
    close: async (sessions: SessionResponse[]) => {
      reopening.forget();
      const byId = new Map(sessions.map(each => [each.id, each]));
      await start([...byId.keys()], async id => {
        const { visits, version } = byId.get(id) as SessionResponse;
        // what is on the screen is closed, and nothing that changed since
        const values = { nobodyCame: visits === 0 };
        const session = await intend({ id, version, values }, options =>
          closeSession(id, values, ifMatch(options, version)),
        );
        reopening.note(session);
        shown(session);
      });
      void refresh();
    },
  };
}

export type Closing = ReturnType<typeof useClosing>;
