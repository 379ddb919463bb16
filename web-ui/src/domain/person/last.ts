import type { Pages } from '@/shared/api/pages';
import type { Membership } from './Membership';

/** Who alone holds a role that somebody must hold. As long as not all people are read nobody can tell, and the server does. */
export function lastOf<T extends Membership & { role: string }>(
  { items, hasMore, isPending }: Pick<Pages<T>, 'items' | 'hasMore' | 'isPending'>,
  role: string,
): T | undefined {
  const holders = items.filter(each => each.role === role && each.state === 'active');
  return holders.length === 1 && !hasMore && !isPending ? holders[0] : undefined;
}
