import type { Look } from '@/shared/work/work';
import { openingsOf } from './openings';

const client = () =>
  import('@/shared/api/generated/headquarters-network-opening/headquarters-network-opening');

export const work: Look = {
  /** One centre or agency: of how many steps how many are done. */
  opening: async (id, signal) => {
    const { getOpening } = await client();
    const { state, steps, totalSteps } = await getOpening(id, { signal });
    if (state === 'done' || state === 'failed') return { state, share: 1 };
    if (state === 'cancelled') return { state: 'stopped', share: 1 };
    const done = steps.filter(step => step.state === 'done').length;
    return { state: 'running', share: totalSteps > 0 ? done / totalSteps : null };
  },
  /** Those of one workbook, by their slugs. */
  openings: openingsOf,
};
