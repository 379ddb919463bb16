import { useMemo, useSyncExternalStore } from 'react';
import { byServer, heardWithin } from '@/shared/api/clock';
import {
  recordAttendance,
  voidAttendance,
} from '@/shared/api/generated/centre-day-attendance/centre-day-attendance';
import { getMe } from '@/shared/api/generated/me/me';
import { newKey, writeOptions } from '@/shared/api/write';
import { type Here, useMe } from '@/shared/lib/me';
import { TapQueue, type World } from './queue';
import { storeOfPage } from './store';
import { type Owner, type Standing, standing } from './tap';

/** The clock and the sign-in are asked for again when nothing was heard for so long. */
const HEARD_MS = 60_000;

const server: World = {
  send: ({ id, subject, session, method, residentId, heads, simulated, occurredAt }) =>
    recordAttendance(
      session,
      { id, by: subject, occurredAt, method, residentId, heads, simulated },
      writeOptions(id),
    ),
  undo: ({ id, withdrawn }) =>
    voidAttendance(id, { reason: withdrawn?.reason }, writeOptions(withdrawn?.key ?? newKey())),
  online: () => navigator.onLine,
  ready: async ({ subject, centre }) => {
    if (heardWithin(HEARD_MS)) return true;
    const { user, organisation } = await getMe();
    return user.id === subject && organisation?.alias === centre;
  },
  occurred: at => new Date(byServer(at)).toISOString(),
  now: Date.now,
};

let shared: TapQueue | undefined;

/** One queue for the whole page: taps of every session go out, whichever screen is shown. */
export function queueOfPage(): TapQueue {
  shared ??= new TapQueue(server, storeOfPage());
  return shared;
}

export const ownerOf = ({ user, organisation }: Here): Owner => ({
  subject: user.id,
  centre: organisation.alias,
});

/** What of this device's taps the person sees, and the queue. */
export function useTaps(): Standing & { queue: TapQueue; owner: Owner; broken: boolean } {
  const me = useMe();
  const queue = queueOfPage();
  const taps = useSyncExternalStore(queue.subscribe, queue.all);
  const broken = useSyncExternalStore(queue.subscribe, queue.isBroken);
  const { subject, centre } = ownerOf(me);
  return useMemo(() => {
    const owner = { subject, centre };
    return { ...standing(taps, owner), queue, owner, broken };
  }, [taps, queue, subject, centre, broken]);
}
