import { useEffect, useState } from 'react';

/** At the latest after so long, however busy the page is. */
const LATEST_MS = 3_000;

/** Turns true once the first screen is drawn and the browser has nothing to do: for what need not be there before. */
export function useLater(): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(() => setLater(true), 500);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(() => setLater(true), { timeout: LATEST_MS });
    return () => cancelIdleCallback(idle);
  }, []);
  return later;
}
