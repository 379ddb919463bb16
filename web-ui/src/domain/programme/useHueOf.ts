import { useFirstPage } from '@/shared/api/firstPage';
import type { ProgrammeResponse } from '@/shared/api/generated/model';
import styles from './Programme.module.css';

/** As many as people tell apart; more programmes begin again, which is why a name stands wherever a hue does. */
export const HUES = 8;
/** All programmes of a centre, in one page. */
const ALL = 200;
const FRESH_MS = 300_000;

/** The hue of a programme: the same everywhere and every day, and another than those of the seven made before it. */
export function hueOf(id: string, known: readonly string[]): number {
  // ids are given in the order of time: a new programme takes no other one's hue
  const place = known.toSorted().indexOf(id);
  if (place >= 0) return place % HUES;
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 9973;
  return sum % HUES;
}

/**
 * The class that gives an element the hue of a programme as `--hue` and, to write on, `--hue-soft`. Until the programmes are known
 * it is none; where they cannot be asked for, without a network, it is one by its id.
 */
export function useHueOf(): (programmeId: string) => string {
  const { data, isFetching } = useFirstPage<ProgrammeResponse>('/api/centre/programmes', ALL, {
    staleTime: FRESH_MS,
  });
  const known = data?.items.map(each => each.id) ?? [];
  const isComing = !data && isFetching;
  return id => (isComing ? `${styles.unknown}` : `${styles.known} ${styles[`hue${hueOf(id, known)}`]}`);
}
