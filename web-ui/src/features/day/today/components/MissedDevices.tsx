import { Link } from 'react-router';
import { isMissed } from '@/domain/device/lost';
import { useListDevices } from '@/shared/api/generated/centre-day-device/centre-day-device';
import { useListed } from '@/shared/i18n';
import { useClock } from '@/shared/lib/useClock';
import { centre } from '@/shared/screens/centre';
import { useText } from '../texts';
import styles from './TodayPage.module.css';

const OFTEN_MS = 300_000;

/** Devices that held check-ins and are not heard of any more. */
export function MissedDevices() {
  const text = useText();
  const listed = useListed();
  const clock = useClock();
  const { data } = useListDevices({ limit: 200 }, { query: { refetchInterval: OFTEN_MS } });
  const missed = (data?.items ?? []).filter(each => isMissed(each, clock));
  if (missed.length === 0) return null;
  return (
    <Link to={centre.devices.to()} className={styles.todo}>
      <span className={styles.dotBad} aria-hidden />
      <span>
        {text('missedDevices', { count: missed.length })}
        <small>
          {text('missedTaps', { count: missed.reduce((sum, each) => sum + each.taps, 0) })} ·{' '}
          {listed(missed.map(each => `${each.label} ${each.heardBy}`))}
        </small>
      </span>
    </Link>
  );
}
