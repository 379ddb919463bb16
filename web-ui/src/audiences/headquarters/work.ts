import type { Look } from '@/shared/work/work';

const client = () =>
  import('@/shared/api/generated/headquarters-network-opening/headquarters-network-opening');

/** Asked for at once; of more it is enough to know that they are many. */
const COUNTED = 200;

export const work: Look = {
  /** One centre or agency: of how many steps how many are done. */
  opening: async (id, signal) => {
    const { getOpening } = await client();
    const { state, steps, totalSteps } = await getOpening(id, { signal });
    if (state === 'done' || state === 'failed') return { state, share: 1 };
    if (state === 'cancelled') return { state: 'failed', share: 1 };
    return { state: 'running', share: totalSteps > 0 ? steps.length / totalSteps : null };
  },
  /** As many as were opened from one workbook: none of them waits or runs any more. */
  openings: async (many, signal) => {
    const { listOpenings } = await client();
    const [queued, running] = await Promise.all(
      ['queued', 'running'].map(state => listOpenings({ state, limit: COUNTED }, { signal })),
    );
    const left = (queued?.items.length ?? 0) + (running?.items.length ?? 0);
    if (left === 0) return { state: 'done', share: 1 };
    const total = Number(many.split(' ')[0]);
    return { state: 'running', share: total > 0 ? Math.max(0, 1 - left / total) : null };
  },
};
