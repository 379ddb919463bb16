import { uuid7 } from '@/shared/lib/uuid7';

const STORED = 'hearth.device';

/** By what this browser is known again among the devices of a centre; made once. Null where it can keep nothing. */
export function deviceMark(): string | null {
  try {
    const known = localStorage.getItem(STORED);
    if (known) return known;
    const made = uuid7();
    localStorage.setItem(STORED, made);
    return made;
  } catch {
    return null;
  }
}

const BROWSERS = [
  ['Edg/', 'Edge'],
  ['MicroMessenger', 'WeChat'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;
const SYSTEMS = [
  ['iPad', 'iPad'],
  ['iPhone', 'iPhone'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS', 'Mac'],
  ['Linux', 'Linux'],
] as const;

/** What a person would recognise the device by. */
export function deviceLabel(agent: string = navigator.userAgent): string {
  const first = (words: readonly (readonly [string, string])[]) =>
    words.find(([word]) => agent.includes(word))?.[1];
  return [first(BROWSERS), first(SYSTEMS)].filter(Boolean).join(' · ') || 'Browser';
}
