import { useCallback } from 'react';
import { useRoster } from '@/domain/offline/roster';
import type { Tap } from '@/domain/tap/tap';
import { useCommon } from '@/shared/i18n';
import { useMay } from '@/shared/lib/me';
import { useText } from '../texts';

/** What to call a tap on the screen. The tap holds ids; the name comes from those readable here. */
export function useTapLabel(): (tap: Tap) => string {
  const text = useText();
  const common = useCommon();
  const may = useMay();
  const { data } = useRoster(may('read-residents'));
  return useCallback(
    ({ method, residentId, heads }) =>
      method === 'TALLY'
        ? `${common('methodTally')} +${heads}`
        : (data?.find(each => each.id === residentId)?.name ?? text('somebody')),
    [data, text, common],
  );
}
