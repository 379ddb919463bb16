import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { onOrganisation, whereElse } from '../api/organisation';
import { readAnew } from '../api/readAnew';
import { part } from './part';

const SwitchedAway = part(() => import('./SwitchedAway').then(module => module.SwitchedAway));

/** Says that the sign-in went to another organisation, and goes on by itself once it is back. */
export function Elsewhere() {
  const client = useQueryClient();
  const where = useSyncExternalStore(onOrganisation, whereElse);
  const was = useRef(where);
  useEffect(() => {
    if (was.current && !where) void readAnew(client);
    was.current = where;
  }, [where, client]);
  return where ? <SwitchedAway said={where} /> : null;
}
