import { useEffect, useRef } from 'react';

/** Calls when it scrolls into view. */
export function EndOfList({ onReached, active }: { onReached: () => void; active: boolean }) {
  const mark = useRef<HTMLDivElement>(null);
  const reached = useRef(onReached);
  reached.current = onReached;
  useEffect(() => {
    if (!active || !mark.current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      entries => entries.some(entry => entry.isIntersecting) && reached.current(),
      { rootMargin: '600px' },
    );
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [active]);
  return <div ref={mark} aria-hidden />;
}
