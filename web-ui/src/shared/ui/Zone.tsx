import { useMe } from '../lib/me';
import { part } from './part';

/** It comes where it may be needed, and only there; without it the screen is complete but for these words. */
const Named = part(() => import('./onDemand/Zone').then(module => module.Zone), { quiet: true });

/** Names the time zone of the organisation, where the clocks of this device show another time. */
export function Zone() {
  const { timeZone } = useMe().organisation;
  if (!timeZone || timeZone === Intl.DateTimeFormat().resolvedOptions().timeZone) return null;
  return <Named timeZone={timeZone} />;
}
