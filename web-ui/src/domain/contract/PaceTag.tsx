import { Tag } from '@/shared/ui/Bits';
import { paceOf, pointsBehind } from './Bullet';
import { useContractText } from './texts';

interface Promise {
  target: number;
  delivered: number | null;
}

/**
 * On pace, or how far the worst promise of a contract is behind the days that were reported. Where what is known is old (`stale`),
 * nothing is shown as kept: it says only how it was then.
 */
export function PaceTag({
  promises,
  timePassed,
  stale,
}: {
  promises: Promise[];
  timePassed: number | null;
  stale: boolean;
}) {
  const text = useContractText();
  const known = promises.filter(each => each.delivered !== null);
  if (timePassed === null || known.length === 0) return <Tag>{text('unknown')}</Tag>;
  const behind = known.filter(each => paceOf(each.delivered, each.target, timePassed) === 'behind');
  if (behind.length === 0) {
    return stale ? (
      <Tag hint={text('aheadThenHint')}>{text('aheadThen')}</Tag>
    ) : (
      <Tag tone="good">{text('ahead')}</Tag>
    );
  }
  const points = Math.max(...behind.map(each => pointsBehind(each.delivered ?? 0, each.target, timePassed)));
  return <Tag tone="warn">{text('behind', { points })}</Tag>;
}
