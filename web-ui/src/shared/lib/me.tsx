import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Me, Place } from '../api/generated/model';
import { useToday } from './useNow';

/** Who is signed in at which organisation; screens exist only with one. */
export type Here = Me & { organisation: Place; role: string };

const MeContext = createContext<Here | null>(null);

export function MeProvider({ me, children }: { me: Here; children: ReactNode }) {
  const today = useToday(me.today, me.organisation.timeZone);
  const here = useMemo(() => (today === me.today ? me : { ...me, today }), [me, today]);
  return <MeContext value={here}>{children}</MeContext>;
}

export function useMe(): Here {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe outside MeProvider');
  return me;
}

/** Whether the person may do something; the server decides again. */
export function useMay(): (permission: string) => boolean {
  const { permissions } = useMe();
  return permission => permissions.includes(permission);
}
