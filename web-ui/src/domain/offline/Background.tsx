import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useReport } from '@/domain/device/useReport';
import { queueOfPage } from '@/domain/tap/useTaps';
import { heardWithin } from '@/shared/api/clock';
import { getGetDayQueryOptions } from '@/shared/api/generated/centre-day-session/centre-day-session';
import { getGetMeQueryKey } from '@/shared/api/generated/me/me';
import { readAnew } from '@/shared/api/readAnew';
import { isLeaving, SIGN_IN_CHANNEL, SIGNED_OUT_MESSAGE } from '@/shared/api/session';
import { addDays } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { keepAnswers } from './keep';
import { useRoster } from './roster';
import { prepare } from './sound';
import { prefetchRegulars } from './useRegulars';
import { Vault } from './vault';
import { registerWorker } from './worker';

const SEND_MS = 5_000;
const HEARD_MS = 60_000;

/** What goes on behind every screen of a centre: taps are sent, and what a desk needs without a network is fetched and kept. */
export function Background() {
  const client = useQueryClient();
  const { user, organisation, today } = useMe();
  const subject = user.id;
  const centre = organisation.alias;
  const may = useMay();
  const mayRead = may('read-residents');
  const { data: people } = useRoster(mayRead);
  useReport(queueOfPage(), centre, may('record-attendance'));

  useEffect(() => {
    registerWorker();
    // asked once: what waits to be sent is not to be cleared away for want of space
    void navigator.storage?.persist?.().catch(() => false);
  }, []);

  useEffect(() => {
    void prepare(people ?? []).catch(() => undefined);
  }, [people]);

  useEffect(() => {
    const vault = new Vault({ subject, centre });
    let stop: (() => void) | undefined;
    let left = false;
    const heard = () => heardWithin(HEARD_MS) && !isLeaving();
    void (heard() ? vault.open() : Promise.resolve())
      .then(() => {
        if (!left) stop = keepAnswers(client, vault, today);
      })
      .catch(() => undefined);
    void client.prefetchQuery(getGetDayQueryOptions(addDays(today, 1)));
    if (mayRead) void prefetchRegulars(client, today);
    const note = () => heard() && void vault.heard().catch(() => undefined);
    const timer = setInterval(note, HEARD_MS);
    return () => {
      left = true;
      clearInterval(timer);
      stop?.();
    };
  }, [client, subject, centre, today, mayRead]);

  useEffect(() => {
    const queue = queueOfPage();
    const owner = { subject, centre };
    const send = () => void queue.flush(owner);
    const hurry = () => void queue.hurry(owner);
    const back = () => {
      hurry();
      // what was kept says who was here; the server says who is
      void readAnew(client, { queryKey: getGetMeQueryKey() });
    };
    const channel = new BroadcastChannel(SIGN_IN_CHANNEL);
    channel.onmessage = ({ data }) => data !== SIGNED_OUT_MESSAGE && hurry();
    const timer = setInterval(() => queue.all().length > 0 && send(), SEND_MS);
    window.addEventListener('online', back);
    document.addEventListener('visibilitychange', send);
    hurry();
    return () => {
      channel.close();
      clearInterval(timer);
      window.removeEventListener('online', back);
      document.removeEventListener('visibilitychange', send);
    };
  }, [client, subject, centre]);

  return null;
}
