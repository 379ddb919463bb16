import { lazy, Suspense } from 'react';
import { useMay, useMe } from '@/shared/lib/me';

// It speaks of what is missing, below what there is, and comes after it.
const UnstatedHere = lazy(() =>
  import('@/domain/stated/UnstatedHere').then(module => ({ default: module.UnstatedHere })),
);

/** Of the days that are shown, for whoever may state it: which are over and have neither a session nor a word. */
export function Unstated({ from, to }: { from: string; to: string }) {
  const may = useMay()('record-attendance');
  const { today } = useMe();
  return may && from < today ? (
    <Suspense fallback={null}>
      <UnstatedHere from={from} to={to} />
    </Suspense>
  ) : null;
}
