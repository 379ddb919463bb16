import { useMemo } from 'react';
import { listActivities } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import { listResidents } from '@/shared/api/generated/centre-people-resident/centre-people-resident';
import { useMay } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { useActions } from '@/shared/screens/menu';
import type { PaletteSource } from '@/shared/ui/PaletteButton';
import { useText } from './texts';

const MOST = 6;

/** What the palette of a centre finds at the server: residents (by name or pinyin initials) and activities. */
export function useSources(): PaletteSource[] {
  const text = useText();
  const may = useMay();
  const residents = may('read-residents');
  const opens = may('write-residents');
  const actions = useActions(centre);
  return useMemo(
    () => [
      ...actions,
      ...(residents
        ? [
            {
              label: text('residents'),
              search: async (q: string, signal: AbortSignal) =>
                (await listResidents({ q, limit: MOST }, { signal })).items.map(each => ({
                  key: each.id,
                  label: each.name,
                  note: each.birthYear == null ? undefined : String(each.birthYear),
                  to: centre.residents.to(opens ? { open: each.id } : { q: each.name }),
                })),
            },
          ]
        : []),
      {
        label: text('activities'),
        search: async (q: string, signal: AbortSignal) =>
          (await listActivities({ q, limit: MOST }, { signal })).items.map(each => ({
            key: each.id,
            label: each.title,
            note: each.programme,
            to: centre.timetable.to({ view: 'list', activity: each.id }),
          })),
      },
    ],
    [actions, residents, opens, text],
  );
}
