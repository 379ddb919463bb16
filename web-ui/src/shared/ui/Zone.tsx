import { lazy, Suspense } from 'react';
import { useMe } from '../lib/me';

/** It comes where it may be needed, and only there; without it the screen is complete but for these words. */
const Named = lazy(() =>
  import('./onDemand/Zone').then(
    module => ({ default: module.Zone }),
    () => ({ default: () => null }),
  ),
);

/** Names the time zone of the organisation, where the clocks of this device show another time. */
export function Zone() {
  const { timeZone } = useMe().organisation;
  if (!timeZone || timeZone === Intl.DateTimeFormat().resolvedOptions().timeZone) return null;
  return (
    <Suspense fallback={null}>
      <Named timeZone={timeZone} />
    </Suspense>
  );
}
