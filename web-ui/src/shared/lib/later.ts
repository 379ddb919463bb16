import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** At the latest after so long, however busy the page is. */
const LATEST_MS = 10_000;

/**
 * Turns true once the first screen is drawn, has the answers it asked for, and the browser has nothing to do: for what need not be
 * there before.
 */
export function useLater(): boolean {
  const [later, setLater] = useState(false);
  const asking = useIsFetching() > 0;
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), LATEST_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (asking) return;
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(() => setLater(true), 500);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(() => setLater(true));
    return () => cancelIdleCallback(idle);
  }, [asking]);
  return later;
}
