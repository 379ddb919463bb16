import { Link } from 'react-router';
import { useMay } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { useText } from '../texts';
import type { Lane } from './lanes';
import styles from './Timeline.module.css';

/** What a lane is called, and the way to book it. */
export function LaneHead({ lane: { name, space }, day }: { lane: Lane; day: string }) {
  const text = useText();
  const may = useMay();
  return (
    <div className={styles.space}>
      <span>{name ?? text('noSpace')}</span>
      {space && may('write-bookings') && (
        <Link
          data-screen
          to={centre.bookings.to({ open: 'new', at: `${space.id}/${day}` })}
          aria-label={text('addIn', { space: space.name })}
          title={text('addIn', { space: space.name })}
        >
          ＋
        </Link>
      )}
    </div>
  );
}
