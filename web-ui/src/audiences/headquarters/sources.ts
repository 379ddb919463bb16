import { useMemo } from 'react';
import { listCentres } from '@/shared/api/generated/headquarters-network-centres/headquarters-network-centres';
import { useLanguage } from '@/shared/i18n';
import { useMay } from '@/shared/lib/me';
import { headquarters } from '@/shared/screens/headquarters';
import { useActions } from '@/shared/screens/menu';
import type { PaletteSource } from '@/shared/ui/PaletteButton';
import { useText } from './texts';

const MOST = 8;

/** What the palette of headquarters finds at the server: centres by name or slug. */
export function useSources(): PaletteSource[] {
  const text = useText();
  const may = useMay();
  const [language] = useLanguage();
  const centres = may('read-centres');
  const actions = useActions(headquarters);
  return useMemo(
    () => [
      ...actions,
      ...(centres
        ? [
            {
              label: text('centres'),
              search: async (q: string, signal: AbortSignal) =>
                (await listCentres({ q, limit: MOST }, { signal })).items.map(each => ({
                  key: each.slug,
                  label: language === 'en' ? each.nameEn : each.name,
                  note: each.district ?? undefined,
                  to: headquarters.centre.to({ slug: each.slug }),
                })),
            },
          ]
        : []),
    ],
    [actions, centres, language, text],
  );
}
