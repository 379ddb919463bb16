import { Link } from 'react-router';
import { allDays } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { useText } from '../texts';

/** From an activity or a space to its sessions, past ones too. */
export function SessionsLink({ of, name }: { of: { activity: string } | { space: string }; name: string }) {
  const text = useText();
  const { today } = useMe();
  return (
    <Link
      to={centre.timetable.to({ view: 'list', ...allDays(today), ...of })}
      aria-label={`${text('show')} ${name}`}
    >
      {text('show')}
    </Link>
  );
}
