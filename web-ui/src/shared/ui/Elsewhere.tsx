import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useSyncExternalStore } from 'react';
import { onOrganisation, whereElse } from '../api/organisation';
import { readAnew } from '../api/readAnew';

const SwitchedAway = lazy(() => import('./SwitchedAway').then(module => ({ default: module.SwitchedAway })));

/** Says that the sign-in went to another organisation, and goes on by itself once it is back. */
export function Elsewhere() {
  const client = useQueryClient();
  const where = useSyncExternalStore(onOrganisation, whereElse);
  const was = useRef(where);
  useEffect(() => {
    if (was.current && !where) void readAnew(client);
    was.current = where;
  }, [where, client]);
  return where ? (
    <Suspense fallback={null}>
      <SwitchedAway said={where} />
    </Suspense>
  ) : null;
}
