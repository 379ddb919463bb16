import { useCallback } from 'react';
import { type Party, type State, useBookingText } from '@/domain/booking/texts';
import { usePhaseText } from '@/domain/session/texts';
import type { Occupied } from '@/shared/api/generated/model';

/** What something is called: by its title, else by whom it is for. */
export function useNames(): (item: Occupied) => string {
  const words = useBookingText();
  return useCallback(({ title, party }) => title ?? words(`party.${(party ?? 'staff') as Party}`), [words]);
}

/** All that is said of it in one line. */
export function useSaid(): (item: Occupied) => string {
  const nameOf = useNames();
  const words = useBookingText();
  const phase = usePhaseText();
  return useCallback(
    item =>
      [
        `${item.startsLocal}–${item.endsLocal} ${nameOf(item)}`,
        item.programme ?? item.purpose,
        ...(item.kind === 'booking'
          ? [words('booking'), item.party === 'closure' ? '' : words(`state.${item.state as State}`)]
          : [item.state === 'held' ? phase('held') : '']),
      ]
        .filter(Boolean)
        .join(' · '),
    [nameOf, words, phase],
  );
}
