import { useMay, useMe } from '@/shared/lib/me';
import { part } from '@/shared/ui/part';

// It speaks of what is missing, below what there is, and comes after it.
const UnstatedHere = part(() => import('@/domain/stated/UnstatedHere').then(module => module.UnstatedHere), {
  quiet: true,
});

/** Of the days that are shown, for whoever may state it: which are over and have neither a session nor a word. */
export function Unstated({ from, to }: { from: string; to: string }) {
  const may = useMay()('record-attendance');
  const { today } = useMe();
  return may && from < today ? <UnstatedHere from={from} to={to} /> : null;
}
