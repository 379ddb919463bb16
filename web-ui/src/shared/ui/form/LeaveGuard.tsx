import { useEffect } from 'react';
import { useBlocker } from 'react-router';

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
    // A drawer may itself stand in the address: then Back closes it and stays on the same path.
    ({ currentLocation, nextLocation, historyAction }) =>
      (historyAction === 'POP' || currentLocation.pathname !== nextLocation.pathname) && when(),
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
