import { useState } from 'react';
import { useMe } from '@/shared/lib/me';
import { readViews, viewsKey } from '@/shared/lib/views';
import { Button } from '@/shared/ui/controls';
import { part } from '@/shared/ui/part';
import type { FiltersState } from '../api/useFilters';
import { useText } from '../texts';

/** What the comparison is called where its views are kept. */
export const VIEWS = 'comparison';

// Drawn by antd, which this screen does without until somebody asks for it.
const KeptViews = part(() => import('./KeptViews').then(module => module.KeptViews));

/** Offers views where something is chosen that could be kept, or something was kept before. */
export function SavedViews({ state, chosen }: { state: FiltersState; chosen: boolean }) {
  const text = useText();
  const { user, organisation } = useMe();
  const [wanted, want] = useState(false);
  const key = viewsKey(user.id, `${organisation.kind}:${organisation.slug}`, VIEWS);
  if (!chosen && readViews(key).length === 0) return null;
  const button = <Button onClick={() => want(true)}>{text('views')}</Button>;
  return wanted ? <KeptViews fallback={button} state={state} /> : button;
}
