import { useEffect } from 'react';
import { useHold } from '../../router/navigation';

const openIn = ({ search }: { search: string }) => new URLSearchParams(search).get('open');

/** While it is drawn, leaving the screen asks first: Back, a link, a reload, closing the tab. */
export function LeaveGuard({
  when,
  ask,
}: {
  /** Asked at the moment of leaving. */
  when: () => boolean;
  /** Asks the person; says whether to leave. */
  ask: (answer: (leave: boolean) => void) => void;
}) {
  useHold(
    // A drawer may itself stand in the address: then Back closes it, or the palette opens another, on the same path.
    ({ action, from, to }) =>
      (action === 'POP' || from.pathname !== to.pathname || openIn(from) !== openIn(to)) && when(),
    ask,
  );
  useEffect(() => {
    const stop = (event: BeforeUnloadEvent) => {
      if (when()) event.preventDefault();
    };
    window.addEventListener('beforeunload', stop);
    return () => window.removeEventListener('beforeunload', stop);
  }, [when]);
  return null;
}
