import type { Difference } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { count } from '@/shared/lib/numbers';
import { useStatementText } from './texts';

const METHODS: Record<string, 'methodScan' | 'methodNamed' | 'methodSelf' | 'methodTally' | 'methodPartner'> =
  {
    scan: 'methodScan',
    named: 'methodNamed',
    self: 'methodSelf',
    tally: 'methodTally',
    partner: 'methodPartner',
  };

/** Says a figure that is not what it was. */
export function useSayDifference(): (difference: Difference) => string {
  const text = useStatementText();
  const common = useCommon();
  return ({ kind, before, after }) => {
    if (kind === 'sensitive') return text('sensitiveDiffers');
    if (kind === 'sessions') return text('linesReplaced', { before: count(before), after: count(after) });
    const method = METHODS[kind];
    const what = method
      ? common(method)
      : kind === 'visits' || kind === 'sessionsHeld'
        ? common(kind)
        : text('notClosedShort');
    return text('difference', { what, before: count(before), after: count(after) });
  };
}
