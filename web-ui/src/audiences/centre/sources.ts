import { useMemo } from 'react';
import { useMay, useMe } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { useActions } from '@/shared/screens/menu';
import type { PaletteSource } from '@/shared/ui/PaletteButton';
import { useText } from './texts';

// Asked when somebody looks for something: the first screen does not bring the ways to ask.
const found = () => import('./found');

/** What the palette of a centre finds at the server: residents (by name or pinyin initials), activities, spaces and bookings. */
export function useSources(): PaletteSource[] {
  const text = useText();
  const may = useMay();
  const { today } = useMe();
  const residents = may('read-residents');
  const opens = may('write-residents');
  const plans = may('write-timetable');
  const reads = may(centre.bookings.permission);
  const books = may('write-bookings');
  const actions = useActions(centre);
  return useMemo(
    () => [
      ...actions,
      ...(residents
        ? [
            {
              label: text('residents'),
              search: async (q: string, signal: AbortSignal) =>
                (await found()).findResidents(q, signal, opens),
            },
          ]
        : []),
      {
        label: text('activities'),
        search: async (q: string, signal: AbortSignal) => (await found()).findActivities(q, signal, today),
      },
      ...(reads
        ? [
            {
              label: text('bookings'),
              search: async (q: string, signal: AbortSignal) =>
                (await found()).findBookings(q, signal, today, books),
            },
          ]
        : []),
      {
        label: text('spaces'),
        search: async (q: string, signal: AbortSignal) => (await found()).findSpaces(q, signal, plans),
      },
    ],
    [actions, residents, opens, plans, reads, books, text, today],
  );
}
