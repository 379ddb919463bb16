import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
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
import type { Entry, ResidentRequest, SessionResponse, Sheet } from '@/shared/api/generated/model';
import { readAnew } from '@/shared/api/readAnew';
import { ifMatch, useWrite } from '@/shared/api/write';
import { uuid7 } from '@/shared/lib/uuid7';
import { knownSession } from './known';

/** Another desk may receive people of the same session. */
const REFRESH_MS = 5_000;

/** A second tap on the same person within it, with nothing tapped between, is no second intent: fingers bounce, and people are impatient. */
const SAME_INTENT_MS = 2_000;

/** What a desk taps: somebody, or heads nobody is named for. */
type Press = Pick<Tap, 'method' | 'residentId' | 'heads' | 'simulated'>;

/** The sheet of a session, and what a front desk does to it. */
export function useDesk(session: string) {
  const client = useQueryClient();
  const { queue, owner, waiting, toDecide, broken } = useTaps();
  const [last, setLast] = useState<Outcome | null>(null);
  /** Whom the last tap was for, until it turned out not to stand. */
  const pressed = useRef<{ residentId: string; at: number } | null>(null);
  const sheet = useGetAttendance(session, { query: { refetchInterval: REFRESH_MS } });

  useEffect(
    () =>
      queue.onOutcome(outcome => {
        if (outcome.tap.session !== session) return;
        setLast(outcome);
        if (outcome.kind !== 'kept' && outcome.kind !== 'recorded') pressed.current = null;
        if (outcome.kind !== 'kept' && outcome.kind !== 'notKept')
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
    clearLast: () => {
      pressed.current = null;
      setLast(null);
    },
    record: (press: Press) => {
      const at = Date.now();
      const { residentId } = press;
      const before = pressed.current;
      if (residentId && before?.residentId === residentId && at - before.at < SAME_INTENT_MS) return;
      pressed.current = residentId ? { residentId, at } : null;
      const held = residentId && mine.find(tap => tap.residentId === residentId && !tap.withdrawn);
      // of somebody whose tap is still here, one is enough
      if (held) return setLast({ kind: 'kept', tap: held });
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

/** Somebody who is added while they stand at the desk. */
export type NewPerson = Pick<ResidentRequest, 'name' | 'birthYear' | 'onlyIfUnknown'>;

/** Everything that reads sessions is stale after a session changed. */
const STALE = [['/api/centre/sessions'], ['/api/centre/days']];

export function useDeskWrites(session: string, onDone: () => void) {
  const client = useQueryClient();
  const done = () => {
    void readAnew(client, { queryKey: getGetAttendanceQueryKey(session) });
    onDone();
  };
  return {
    addResident: useWrite((person: NewPerson, options) =>
      createResident({ ...person, simulated: false }, options),
    ),
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
