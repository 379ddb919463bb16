import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Outcome } from '@/domain/tap/queue';
import { headsOf, type Tap } from '@/domain/tap/tap';
import { useTaps } from '@/domain/tap/useTaps';
import {
  getGetAttendanceQueryKey,
  useGetAttendance,
  voidAttendance,
} from '@/shared/api/generated/centre-day-attendance/centre-day-attendance';
import { closeSession, reopenSession } from '@/shared/api/generated/centre-day-session/centre-day-session';
import { createResident } from '@/shared/api/generated/centre-people-resident/centre-people-resident';
import type { Entry, SessionResponse, Sheet } from '@/shared/api/generated/model';
import { readAnew } from '@/shared/api/readAnew';
import { ifMatch, useWrite } from '@/shared/api/write';
import { uuid7 } from '@/shared/lib/uuid7';
import { knownSession } from './known';

/** Another desk may receive people of the same session. */
const REFRESH_MS = 5_000;

/** What a desk taps: somebody, or heads nobody is named for. */
type Press = Pick<Tap, 'method' | 'residentId' | 'heads' | 'simulated'>;

/** The sheet of a session, and what a front desk does to it. */
export function useDesk(session: string) {
  const client = useQueryClient();
  const { queue, owner, waiting, toDecide, broken } = useTaps();
  const [last, setLast] = useState<Outcome | null>(null);
  const sheet = useGetAttendance(session, { query: { refetchInterval: REFRESH_MS } });

  useEffect(
    () =>
      queue.onOutcome(outcome => {
        if (outcome.tap.session !== session) return;
        setLast(outcome);
        if (outcome.kind === 'recorded' || outcome.kind === 'refused')
          void readAnew(client, { queryKey: getGetAttendanceQueryKey(session) });
      }),
    [queue, client, session],
  );

  const ofSession = (tap: Tap) => tap.session === session;
  const mine = waiting.filter(ofSession);
  return {
    sheet,
    /** What is known of the session while its sheet cannot be read. */
    known: useKnown(client, session, sheet.data !== undefined),
    waiting: mine,
    waitingHeads: headsOf(mine),
    toDecide: toDecide.filter(ofSession).length,
    broken,
    last,
    clearLast: () => setLast(null),
    record: (press: Press) => {
      const at = Date.now();
      const made = { id: uuid7(at), at, session, attempts: 0, nextTry: 0, refusal: null };
      void queue.add({ ...owner, ...press, ...made });
    },
  };
}

function useKnown(client: QueryClient, session: string, read: boolean): Sheet | undefined {
  return useMemo(() => {
    const known = read ? undefined : knownSession(client, session);
    return known && { session: known, entries: [], events: [] };
  }, [client, session, read]);
}

/** Everything that reads sessions is stale after a session changed. */
const STALE = [['/api/centre/sessions'], ['/api/centre/days']];

export function useDeskWrites(session: string, onDone: () => void) {
  const client = useQueryClient();
  const done = () => {
    void readAnew(client, { queryKey: getGetAttendanceQueryKey(session) });
    onDone();
  };
  return {
    addResident: useWrite((name: string, options) => createResident({ name, simulated: false }, options)),
    /** Without a reason: what this person tapped a moment ago. */
    undo: useWrite(
      ({ entry, reason }: { entry: Entry; reason?: string }, options) =>
        voidAttendance(entry.id, { reason }, options),
      { onSuccess: done },
    ),
    close: useWrite(
      (shown: SessionResponse, options) =>
        closeSession(shown.id, { nobodyCame: shown.visits === 0 }, ifMatch(options, shown.version)),
      { onSuccess: done, stale: STALE },
    ),
    reopen: useWrite(
      ({ shown, reason }: { shown: SessionResponse; reason: string }, options) =>
        reopenSession(shown.id, { reason }, ifMatch(options, shown.version)),
      { onSuccess: done, stale: STALE },
    ),
  };
}
