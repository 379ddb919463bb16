import type { Tap } from '@/domain/tap/tap';
import { datedMoment } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { Card } from '@/shared/ui';
import { TakeBack } from '../back/TakeBack';
import { useTapLabel } from '../lib/labels';
import { useText } from '../texts';
import styles from './Desk.module.css';

/** What this desk took in of the session and the server does not have yet, the latest first. */
export function WaitingEntries({ taps }: { taps: Tap[] }) {
  const text = useText();
  const labelOf = useTapLabel();
  const { organisation, today } = useMe();
  const at = (tap: Tap) =>
    datedMoment(new Date(tap.at).toISOString(), organisation.timeZone, today.slice(0, 4));
  return (
    <Card title={text('toSend', { count: taps.length })}>
      <ul className={styles.entries}>
        {taps.toReversed().map(tap => (
          <li key={tap.id}>
            <span>
              <b>{labelOf(tap)}</b>
              <small>{at(tap)}</small>
            </span>
            <TakeBack tap={tap} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
