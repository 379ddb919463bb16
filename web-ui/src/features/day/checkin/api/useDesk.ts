import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import {
  getGetAttendanceQueryKey,
  recordAttendance,
  useGetAttendance,
  voidAttendance,
} from '@/shared/api/generated/centre-day-attendance/centre-day-attendance';
import { closeSession, reopenSession } from '@/shared/api/generated/centre-day-session/centre-day-session';
import { createResident } from '@/shared/api/generated/centre-people-resident/centre-people-resident';
import type { Entry, RecordRequest, SessionResponse } from '@/shared/api/generated/model';
import { ifMatch, newKey, useWrite, writeOptions } from '@/shared/api/write';
import { type Outcome, TapQueue } from '../lib/queue';

/** Another desk may receive people of the same session. */
const REFRESH_MS = 5_000;
const RETRY_MS = 8_000;

/** One queue for the whole page: taps of every session go out, whichever one is shown. */
let shared: TapQueue | undefined;
function queueOfPage(): TapQueue {
  shared ??= new TapQueue(tap => recordAttendance(tap.session, tap.request, writeOptions(tap.key)));
  return shared;
}

/** The sheet of a session, and what a front desk does to it. */
export function useDesk(session: string) {
  const client = useQueryClient();
  const queue = queueOfPage();
  const waiting = useSyncExternalStore(queue.subscribe, queue.waiting);
  const [last, setLast] = useState<Outcome | null>(null);
  const sheet = useGetAttendance(session, { query: { refetchInterval: REFRESH_MS } });

  const refresh = useCallback(
    () => client.invalidateQueries({ queryKey: getGetAttendanceQueryKey(session) }),
    [client, session],
  );
  const settle = useCallback(
    (outcome: Outcome) => {
      if (outcome.tap.session === session) setLast(outcome);
      if (outcome.kind !== 'kept') void refresh();
    },
    [session, refresh],
  );

  useEffect(() => {
    const again = () => void queue.flush(settle);
    const timer = setInterval(() => queue.waiting().length > 0 && again(), RETRY_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [queue, settle]);

  const record = useCallback(
    (request: RecordRequest, label: string) =>
      void queue.add({ key: newKey(), session, request, label, at: Date.now() }, settle),
    [queue, session, settle],
  );

  return {
    sheet,
    waiting: waiting.filter(tap => tap.session === session),
    last,
    clearLast: () => setLast(null),
    record,
    refresh,
  };
}

/** Everything that reads sessions is stale after a session changed. */
const STALE = [['/api/centre/sessions'], ['/api/centre/days']];

export function useDeskWrites(session: string, onDone: () => void) {
  const client = useQueryClient();
  const done = () => {
    void client.invalidateQueries({ queryKey: getGetAttendanceQueryKey(session) });
    onDone();
  };
  return {
    addResident: useWrite((name: string, options) => createResident({ name, simulated: false }, options)),
    undo: useWrite(
      ({ entry, reason }: { entry: Entry; reason: string }, options) =>
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
