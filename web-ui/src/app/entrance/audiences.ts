import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { type Ahead, lastHere } from './ahead';

interface Audience {
  Audience: ComponentType;
  ahead?: Ahead;
}

const OPEN = {
  centre: () =>
    import('@/audiences/centre').then(({ CentreAudience, ahead }) => ({ Audience: CentreAudience, ahead })),
  headquarters: () =>
    import('@/audiences/headquarters').then(({ HeadquartersAudience }) => ({
      Audience: HeadquartersAudience,
    })),
  agency: () =>
    import('@/audiences/government').then(({ GovernmentAudience }) => ({ Audience: GovernmentAudience })),
} satisfies Record<string, () => Promise<Audience>>;

type Kind = keyof typeof OPEN;

export const openAudience = (kind: Kind): Promise<Audience> => OPEN[kind]();

let askedFor: string | null = null;

/** Whether something was asked ahead for another organisation than the one that is shown now: it is not for this page. */
export const wasAheadOf = (alias: string): boolean => askedFor !== null && askedFor !== alias;

/**
 * Begins to load, beside the question who is here, what was opened last: its scripts, and what its first screen will ask for. A
 * wrong guess costs a request and shows nothing: the server refuses what is asked for another organisation.
 */
export function goAhead(client: QueryClient): void {
  const last = lastHere();
  const { pathname } = window.location;
  if (!last || !(last.kind in OPEN)) return;
  void openAudience(last.kind as Kind)
    .then(({ ahead }) => {
      if (!ahead) return;
      askedFor = last.alias;
      ahead(client, last, pathname);
    })
    .catch(() => undefined);
}
