import { lazy, Suspense, useState } from 'react';
import { useMe } from '@/shared/lib/me';
import { readViews, viewsKey } from '@/shared/lib/views';
import { Button } from '@/shared/ui/controls';
import { type FiltersState, viewOf } from '../api/useFilters';
import { useText } from '../texts';

// It is drawn by antd, which this screen does without until somebody asks for it.
const Views = lazy(async () => {
  const [{ inAntd }, { Views: List }] = await Promise.all([
    import('@/shared/ui/antd/AntdScope'),
    import('@/shared/ui/list/Views'),
  ]);
  return { default: inAntd(List) };
});

/** Choices under a name: offered where something is chosen that could be kept, or something was kept before. */
export function SavedViews({ state }: { state: FiltersState }) {
  const text = useText();
  const { user, organisation } = useMe();
  const [wanted, want] = useState(false);
  const list = viewOf(state);
  const kept = readViews(viewsKey(user.id, `${organisation.kind}:${organisation.slug}`, list.name));
  if (Object.keys(list.view).length === 0 && kept.length === 0) return null;
  const button = <Button onClick={() => want(true)}>{text('views')}</Button>;
  return wanted ? (
    <Suspense fallback={button}>
      <Views list={list} startsOpen />
    </Suspense>
  ) : (
    button
  );
}
