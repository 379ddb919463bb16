import { Link } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { useText } from '../texts';

/** From an activity or a space to its sessions. */
export function SessionsLink({ of, name }: { of: { activity: string } | { space: string }; name: string }) {
  const text = useText();
  return (
    <Link to={centre.timetable.to({ view: 'list', ...of })} aria-label={`${text('show')} ${name}`}>
      {text('show')}
    </Link>
  );
}
