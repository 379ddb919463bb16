import { useEffect, useRef } from 'react';
import { Problem } from '../api/problem';
import { forgetWork, type Look, noteWork, type Work } from './work';

const OFTEN_MS = 2_000;
const GONE = 404;

/** Asks for the progress of what runs, again and again while something does; tells of what ended. */
export function useLooking(work: readonly Work[], look: Look, onEnd: (work: Work) => void): void {
  const running = work.filter(each => each.state === 'running');
  const latest = useRef({ running, onEnd });
  latest.current = { running, onEnd };
  const any = running.length > 0;
  useEffect(() => {
    if (!any) return;
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const ask = async (each: Work) => {
      try {
        const progress = await look[each.kind]?.(each.of, leaving.signal);
        if (progress && noteWork(each, progress)) latest.current.onEnd({ ...each, ...progress });
      } catch (error) {
        // it was deleted meanwhile; whatever else went wrong, it is asked for again
        if (error instanceof Problem && error.status === GONE) forgetWork(each);
      }
    };
    const round = async () => {
      if (!document.hidden) await Promise.all(latest.current.running.map(ask));
      if (!leaving.signal.aborted) timer = setTimeout(round, OFTEN_MS);
    };
    timer = setTimeout(round, OFTEN_MS);
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [any, look]);
}
