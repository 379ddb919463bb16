import type { Look } from '@/shared/work/work';

/** How far an import is: tested or done, it waits for nobody any more. */
export const work: Look = {
  import: async (id, signal) => {
    const { getImport } = await import('@/shared/api/generated/centre-day-imports/centre-day-imports');
    const { state, doneRows, totalRows } = await getImport(id, { signal });
    const share = totalRows > 0 ? doneRows / totalRows : null;
    if (state === 'testing' || state === 'importing') return { state: 'running', share };
    if (state === 'cancelled') return { state: 'stopped', share: 1 };
    return { state: state === 'failed' ? 'failed' : 'done', share: 1 };
  },
};
