import type { OpeningResponseState } from '@/shared/api/generated/model';
import type { Counts, Progress } from '@/shared/work/work';

const PAGE = 200;
/** Read at most so often, times the pages it takes: a thousand centres are five pages. */
const A_PAGE_MS = 1_500;

/** What is over, by how it ended; all else is still to come. */
const ENDED: Partial<Record<OpeningResponseState, keyof Counts>> = {
  done: 'done',
  failed: 'failed',
  cancelled: 'failed',
};

const last = new Map<string, { at: number; progress: Progress }>();

/** How far the openings of one workbook are, by the slugs of its centres: the newest opening of each counts. */
export async function openingsOf(slugs: string, signal: AbortSignal): Promise<Progress> {
  const wanted = new Set(slugs.split(' '));
  const pages = Math.ceil(wanted.size / PAGE);
  const known = last.get(slugs);
  if (known && Date.now() - known.at < pages * A_PAGE_MS) return known.progress;
  const progress = progressOf(await statesOf(wanted, signal));
  last.set(slugs, { at: Date.now(), progress });
  return progress;
}

async function statesOf(wanted: Set<string>, signal: AbortSignal) {
  const { listOpenings } = await import(
    '@/shared/api/generated/headquarters-network-opening/headquarters-network-opening'
  );
  const found = new Map<string, OpeningResponseState>();
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await listOpenings({ kind: 'centre', limit: PAGE, cursor }, { signal });
    for (const { slug, state } of items) if (wanted.has(slug) && !found.has(slug)) found.set(slug, state);
    cursor = nextCursor ?? undefined;
  } while (cursor && found.size < wanted.size);
  return found;
}

function progressOf(states: Map<string, OpeningResponseState>): Progress {
  const counts: Counts = { done: 0, failed: 0, all: states.size };
  let left = 0;
  for (const state of states.values()) {
    const ended = ENDED[state];
    if (ended) counts[ended] += 1;
    else left += 1;
  }
  if (left > 0) return { state: 'running', share: (counts.done + counts.failed) / states.size, counts };
  return { state: counts.failed > 0 ? 'failed' : 'done', share: 1, counts };
}
