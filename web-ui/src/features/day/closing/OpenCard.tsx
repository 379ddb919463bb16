import { Link } from 'react-router';
import type { DayEnd } from '@/shared/api/generated/model';
import { useMay } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { Card, layout, Tag } from '@/shared/ui';
import styles from './Closing.module.css';
import { useText } from './texts';

/** What waits to be done of the day, each with the way to where it is done. */
export function OpenCard({ end }: { end: DayEnd }) {
  const text = useText();
  const may = useMay();
  const { day, state, stillOpen } = end;
  return (
    <Card title={text('open')}>
      <p>
        {text('state')}{' '}
        <Tag tone={state.state === 'recorded' || state.state === 'stated' ? 'good' : 'plain'}>
          {text(state.state)}
        </Tag>
      </p>
      {stillOpen.length === 0 && state.state !== 'unstated' && (
        <p className={layout.quiet}>{text(state.state === 'ahead' ? 'nothingYet' : 'nothingOpen')}</p>
      )}
      <ul className={styles.open}>
        {stillOpen.map(({ kind, count }) => (
          <li key={kind}>
            {text(kind, { count })}
            {kind === 'session' && <Link to={centre.daySheet.to({ day })}>{text('sessionGo')}</Link>}
            {kind === 'booking' && (
              <Link to={centre.bookings.to({ when: 'past', state: 'confirmed' })}>{text('bookingGo')}</Link>
            )}
            {kind === 'device' && (
              <small className={layout.line}>
                {text('deviceHint')}{' '}
                {may('manage-staff') && <Link to={centre.devices.to()}>{text('devices')}</Link>}
              </small>
            )}
          </li>
        ))}
      </ul>
      {state.planned > 0 && <p className={layout.quiet}>{text('excuses')}</p>}
    </Card>
  );
}
