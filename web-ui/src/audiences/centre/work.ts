import type { Look } from '@/shared/work/work';

/** How far work is: an import, tested or done, waits for nobody any more; a round's bookings are made, or somebody stopped it. */
export const work: Look = {
  import: async (id, signal) => {
    const { getImport } = await import('@/shared/api/generated/centre-day-imports/centre-day-imports');
    const { state, doneRows, totalRows } = await getImport(id, { signal });
    const share = totalRows > 0 ? doneRows / totalRows : null;
    if (state === 'testing' || state === 'importing') return { state: 'running', share };
    if (state === 'cancelled') return { state: 'stopped', share: 1 };
    return { state: state === 'failed' ? 'failed' : 'done', share: 1 };
  },
  round: async (id, signal) => {
    const { getRound } = await import('@/shared/api/generated/centre-day-round/centre-day-round');
    const { state, settled, granted, failure } = await getRound(id, { signal });
    if (state === 'confirming') return { state: 'running', share: granted > 0 ? settled / granted : null };
    if (state === 'allocated') return { state: failure ? 'failed' : 'stopped', share: 1 };
    return { state: 'done', share: 1 };
  },
};
