import { Link } from 'react-router';
import { useListBookings } from '@/shared/api/generated/centre-day-booking/centre-day-booking';
import { useMe } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import styles from '../components/TodayPage.module.css';
import { useText } from './texts';

/** Asked of more at once nobody decides in one go: then only that there are many is said. */
const MANY = 50;

/** Bookings that were asked for and wait for a word. */
export function AskedBookings() {
  const text = useText();
  const { today } = useMe();
  const { data } = useListBookings({ state: 'requested', from: today, limit: MANY });
  const first = data?.items[0];
  if (!first) return null;
  return (
    <Link to={centre.bookings.to({ state: 'requested' })} className={styles.todo}>
      <span className={styles.dotWarn} aria-hidden />
      <span>
        {text(data.nextCursor ? 'many' : 'asked', { count: data.items.length })}
        <small>{text('first', { day: first.day, space: first.space })}</small>
      </span>
    </Link>
  );
}
