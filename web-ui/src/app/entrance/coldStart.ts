import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** A line that hangs is as bad as none: after so long what is kept here is looked at. */
const PATIENCE_MS = 4_000;

/**
 * Opens with what this device keeps of the last person here when the server does not answer. True while it is looked for.
 */
export function useColdStart(unknown: boolean, failed: boolean): boolean {
  const client = useQueryClient();
  const [looked, setLooked] = useState(false);
  useEffect(() => {
    if (!unknown || looked) return;
    const look = () =>
      void import('@/domain/offline/keep')
        .then(module => module.openKept(client))
        .catch(() => false)
        .finally(() => setLooked(true));
    const timer = setTimeout(look, failed ? 0 : PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [client, unknown, failed, looked]);
  return unknown && !looked;
}
