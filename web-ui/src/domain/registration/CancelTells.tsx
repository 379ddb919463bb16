import { useRegistrationText } from './texts';
import { useTargetOf } from './useTargetOf';

/** Before a session is cancelled: how many counted on it. */
export function CancelTells({ session }: { session: string }) {
  const words = useRegistrationText();
  const target = useTargetOf(session);
  const count = target?.sessionId ? target.taken + target.waiting : 0;
  return count > 0 ? <p>{words('cancelTells', { count })}</p> : null;
}
