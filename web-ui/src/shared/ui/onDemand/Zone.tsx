import type { Language } from '../../api/problem';
import { useLanguage } from '../../i18n';
import { knownZone, momentIn } from '../../lib/days';
import { useOnDemandText } from './texts';

const HALF_A_YEAR_MS = 183 * 86_400_000;

/**
 * What a time zone is called, where its clocks show another time than those of this device, now or half a year on; null where they
 * show the same.
 */
export function otherZone(
  timeZone: string,
  language: Language,
  now = Date.now(),
  here?: string,
): string | null {
  const differs = [now, now + HALF_A_YEAR_MS].some(at => {
    const instant = new Date(at).toISOString();
    return momentIn(instant, timeZone) !== momentIn(instant, here);
  });
  if (!differs) return null;
  const parts = new Intl.DateTimeFormat(language, { timeZone: knownZone(timeZone), timeZoneName: 'long' });
  return parts.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** Says in which zone the times are, where this device's clocks show others. */
export function Zone({ timeZone }: { timeZone: string }) {
  const text = useOnDemandText();
  const [language] = useLanguage();
  const zone = otherZone(timeZone, language);
  return zone && <small>{text('timesIn', { zone })}</small>;
}
