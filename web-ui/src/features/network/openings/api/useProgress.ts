import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { getStreamOpeningProgressUrl } from '@/shared/api/generated/headquarters-network-opening/headquarters-network-opening';
import { shownOrganisation } from '@/shared/api/organisation';

const progress = z.object({
  queued: z.number(),
  running: z.number(),
  done: z.number(),
  failed: z.number(),
});

export type Progress = z.infer<typeof progress>;

/** Wait before a stream that the browser gave up is opened again. */
const AGAIN_MS = 5_000;

/** A stream takes no header; what the page shows stands in its address. */
function streamAddress(): string {
  const shown = shownOrganisation();
  return getStreamOpeningProgressUrl() + (shown ? `?shown=${encodeURIComponent(shown)}` : '');
}

/** The counts of all openings as the server streams them; `lost` while the stream is being opened again. */
export function useProgress(): { progress: Progress | null; lost: boolean } {
  const [state, setState] = useState<{ progress: Progress | null; lost: boolean }>({
    progress: null,
    lost: false,
  });
  useEffect(() => {
    let source: EventSource | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      source = new EventSource(streamAddress());
      source.onmessage = event => {
        const next = readProgress(event.data);
        // Twice a second the same counts come: only a change draws anew.
        if (next)
          setState(last =>
            same(last.progress, next) && !last.lost ? last : { progress: next, lost: false },
          );
      };
      source.onerror = () => {
        setState(last => ({ ...last, lost: true }));
        if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS);
      };
    };
    open();
    return () => {
      clearTimeout(again);
      source?.close();
    };
  }, []);
  return state;
}

export function readProgress(data: unknown): Progress | null {
  try {
    const parsed = progress.safeParse(JSON.parse(String(data)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function same(a: Progress | null, b: Progress): boolean {
  return (
    a !== null &&
    a.queued === b.queued &&
    a.running === b.running &&
    a.done === b.done &&
    a.failed === b.failed
  );
}
