import { useEffect } from 'react';
import { useBlocker } from 'react-router';

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
  const blocker = useBlocker(
    // A drawer may itself stand in the address: then Back closes it, or the palette opens another, on the same path.
    ({ currentLocation: now, nextLocation: next, historyAction }) =>
      (historyAction === 'POP' || now.pathname !== next.pathname || openIn(now) !== openIn(next)) && when(),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each time somebody wants to leave
  useEffect(() => {
    if (blocker.state === 'blocked') ask(leave => (leave ? blocker.proceed() : blocker.reset()));
  }, [blocker.state]);
  useEffect(() => {
    const stop = (event: BeforeUnloadEvent) => {
      if (when()) event.preventDefault();
    };
    window.addEventListener('beforeunload', stop);
    return () => window.removeEventListener('beforeunload', stop);
  }, [when]);
  return null;
}
