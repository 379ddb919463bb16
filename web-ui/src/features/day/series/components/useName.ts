import { useRuleWords } from '@/domain/series/words';
import type { SeriesResponse } from '@/shared/api/generated/model';
import { useText } from '../texts';

/** What a series is for: its activity, or whom and what its bookings are for. */
export function useWhat(): (series: SeriesResponse) => string {
  const text = useText();
  return ({ title, organisation, purpose, kind }) =>
    title ?? ([organisation, purpose].filter(Boolean).join(' · ') || text(`kind.${kind as 'booking'}`));
}

/** What a series is called: what it is for, how often, and when. */
export function useName(): (series: SeriesResponse) => string {
  const what = useWhat();
  const rule = useRuleWords();
  return series => `${what(series)} ${rule(series)} ${series.startsLocal}`;
}
