import type { Standing } from '@/shared/api/generated/model';
import { Tag } from '@/shared/ui/Bits';
import { useContractText } from './texts';

/** How old what the reports say is, and which report comes next: in words, coloured by how late it is. */
export function AgeTags({ standing }: { standing: Standing }) {
  const text = useContractText();
  const { asOfDay, daysSince, next, overdue, stale } = standing;
  return (
    <>
      {daysSince > 0 && (
        <Tag tone={stale ? 'warn' : 'plain'} hint={text('ageHint')}>
          {asOfDay ? text('age', { count: daysSince }) : text('ageNone', { count: daysSince })}
        </Tag>
      )}{' '}
      {next && (
        <Tag
          tone={({ overdue: 'bad', due: 'warn', coming: 'plain' } as const)[next.state]}
          hint={text('nextHint', { from: next.from, to: next.to, day: next.dueOn })}
        >
          {next.state === 'overdue'
            ? text('overdue', { from: next.from, to: next.to, count: next.daysOver })
            : text(next.state, {
                from: next.from,
                to: next.to,
                day: next.dueOn,
              })}
          {overdue > 1 && text('moreOverdue', { count: overdue - 1 })}
        </Tag>
      )}
    </>
  );
}
