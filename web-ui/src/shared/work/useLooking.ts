import { useEffect, useRef } from 'react';
import { Problem } from '../api/problem';
import { forgetWork, type Look, noteWork, type Progress, type Work } from './work';

/** So soon after something moved; longer and longer while nothing does. */
const OFTEN_MS = 2_000;
const SELDOM_MS = 20_000;
const SLOWER = 1.5;
const GONE = 404;

/**
 * Asks for the progress of what runs, again and again while something does, and more seldom while that stands still; tells of what
 * ended. A window nobody sees asks nothing, and asks at once when it is seen again.
 */
export function useLooking(work: readonly Work[], look: Look, onEnd: (work: Work) => void): void {
  const running = work.filter(each => each.state === 'running');
  const latest = useRef({ running, onEnd });
  latest.current = { running, onEnd };
  const which = running.map(({ kind, of }) => `${kind} ${of}`).join('\n');
  useEffect(() => {
    if (!which) return;
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    let pause = OFTEN_MS;
    /** Whether it moved. */
    const ask = async (each: Work): Promise<boolean> => {
      try {
        const progress = await look[each.kind]?.(each.of, leaving.signal);
        if (!progress) return false;
        if (noteWork(each, progress)) latest.current.onEnd({ ...each, ...progress });
        return !isSame(each, progress);
      } catch (error) {
        // it was deleted meanwhile; whatever else went wrong, it is asked for again
        if (error instanceof Problem && error.status === GONE) forgetWork(each);
        return false;
      }
    };
    const round = async () => {
      if (document.hidden) return;
      const moved = await Promise.all(latest.current.running.map(ask));
      pause = moved.includes(true) ? OFTEN_MS : Math.min(pause * SLOWER, SELDOM_MS);
      if (!leaving.signal.aborted) timer = setTimeout(round, pause);
    };
    const seen = () => {
      clearTimeout(timer);
      if (!document.hidden) timer = setTimeout(round);
    };
    timer = setTimeout(round, OFTEN_MS);
    document.addEventListener('visibilitychange', seen);
    return () => {
      leaving.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [which, look]);
}

const isSame = (one: Progress, other: Progress): boolean =>
  one.state === other.state &&
  one.share === other.share &&
  JSON.stringify(one.counts) === JSON.stringify(other.counts);
