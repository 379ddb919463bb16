import type { Standing } from '../../api/generated/model';
import { Tag } from '../Bits';
import { useStatementText } from './texts';

/** How old what the reports say is, and which report comes next: in words, coloured by how late it is. */
export function AgeTags({ standing }: { standing: Standing }) {
  const text = useStatementText();
  const { asOfDay, daysSince, next, stale } = standing;
  const short = (day: string) => day.slice('2026-'.length);
  return (
    <>
      {daysSince > 0 && (
        <Tag tone={stale ? 'warn' : 'plain'} hint={text('ageHint')}>
          {asOfDay ? text('age', { count: daysSince }) : text('ageNone', { count: daysSince })}
        </Tag>
      )}{' '}
      {next && (
        <Tag
          tone={({ overdue: 'bad', due: 'warn' } as const)[next.state] ?? 'plain'}
          hint={text('nextHint', { from: next.from, to: next.to, day: next.dueOn })}
        >
          {next.state === 'overdue'
            ? text('overdue', { from: short(next.from), to: short(next.to), count: next.daysOver })
            : text(next.state === 'due' ? 'due' : 'coming', {
                from: short(next.from),
                to: short(next.to),
                day: short(next.dueOn),
              })}
        </Tag>
      )}
    </>
  );
}
