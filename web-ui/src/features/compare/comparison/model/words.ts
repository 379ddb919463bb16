import { useCommon } from '@/shared/i18n';
import { useText } from '../texts';
import type { Measure, Per } from './measures';

/** What measures, divisors and their definitions are called; the longer ones come with the answer. */
export function useWords() {
  const text = useText();
  const common = useCommon();
  const measures: Record<Measure, { name: string; hint?: string }> = {
    visits: { name: common('visits'), hint: text('visitsHint') },
    'sessions-held': { name: common('sessionsHeld'), hint: common('sessionsHeldHint') },
    people: { name: common('people'), hint: common('peopleHint') },
    verifiability: { name: common('verifiability'), hint: common('verifiabilityHint') },
    'hours-open': { name: text('hoursOpen') },
    occupancy: { name: text('occupancy') },
    footfall: { name: text('footfall') },
    'visits-per-footfall': { name: text('perFootfall') },
    'closed-days': { name: text('closedDays') },
  };
  const pers: Record<Per, { name: string; hint?: string }> = {
    none: { name: text('perNone') },
    area: { name: text('perArea'), hint: text('perAreaHint') },
    hour: { name: text('perHour'), hint: text('perHourHint') },
  };
  const nameOf = (measure: Measure, per: Per) =>
    per === 'none' ? measures[measure].name : `${measures[measure].name} · ${pers[per].name}`;
  return { measures, pers, nameOf };
}
