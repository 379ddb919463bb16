import { useEffect, useState } from 'react';
import { useLater } from '@/shared/lib/later';
import { useMe } from '@/shared/lib/me';
import { headsOf, isOf, type Tap } from './tap';

type Unsent = ReadonlyMap<string, number>;

const NONE: Unsent = new Map();

/** Heads this person took in here and the server does not have yet, by session. The queue comes after the screen and its answers. */
export function useUnsent(): Unsent {
  const { user, organisation } = useMe();
  const subject = user.id;
  const centre = organisation.alias;
  const [unsent, setUnsent] = useState(NONE);
  const later = useLater();
  useEffect(() => {
    if (!later) return;
    let stop: (() => void) | undefined;
    let left = false;
    void import('./useTaps')
      .then(({ queueOfPage }) => {
        if (left) return;
        const queue = queueOfPage();
        const read = () => setUnsent(bySession(queue.all().filter(tap => isOf(tap, { subject, centre }))));
        stop = queue.subscribe(read);
        read();
      })
      // without it the screen is complete but for these words
      .catch(() => undefined);
    return () => {
      left = true;
      stop?.();
    };
  }, [later, subject, centre]);
  return unsent;
}

function bySession(taps: readonly Tap[]): Unsent {
  if (taps.length === 0) return NONE;
  const heads = new Map<string, number>();
  for (const tap of taps) heads.set(tap.session, (heads.get(tap.session) ?? 0) + headsOf([tap]));
  return heads;
}
