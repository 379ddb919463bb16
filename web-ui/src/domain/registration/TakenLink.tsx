import { Link } from 'react-router';
import { useMay } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { layout } from '@/shared/ui';
import { useRegistrationText } from './texts';
import { useTargetOf } from './useTargetOf';

/** How many signed up for a session, and the way to who they are; nothing where nobody does. */
export function TakenLink({ session }: { session: string }) {
  const words = useRegistrationText();
  const may = useMay();
  const target = useTargetOf(session);
  if (!target) return null;
  const { id, taken, places, waiting } = target;
  const said = words(waiting > 0 ? 'takenWaiting' : 'taken', { taken, places, waiting });
  return may('read-residents') ? (
    <Link className={layout.inText} to={centre.participants.to({ target: id, session })}>
      {said}
    </Link>
  ) : (
    said
  );
}
