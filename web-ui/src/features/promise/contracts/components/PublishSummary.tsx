import { LineChanges, toDate, useSayDifferences } from '@/domain/statement';
import type { ContractResponse, StatementPreview } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { daysBetween } from '@/shared/lib/days';
import { count, NO_DATA } from '@/shared/lib/numbers';
import { Facts } from '@/shared/ui';
import { useText } from '../texts';
import { useLacking } from './Lacking';
import styles from './Statement.module.css';

/** What is read once more before a statement is published for good: its days, its figures, and what they lack. */
export function PublishSummary({
  contract,
  preview,
}: {
  contract: ContractResponse;
  preview: StatementPreview;
}) {
  const text = useText();
  const common = useCommon();
  const say = useSayDifferences();
  const lacking = useLacking(preview);
  const { statement, standing, gaps } = preview;
  const { from, to, sessionsHeld, visits, replaces, lineChanges } = statement;
  return (
    <>
      <p>{text('publishStatementBody', { agency: contract.agencyName })}</p>
      {replaces && (
        <div>
          {text('correcting', { number: replaces.number })}
          <br />
          {say(statement)}
          {lineChanges && lineChanges.length > 0 && <LineChanges changes={lineChanges} />}
        </div>
      )}
      <Facts
        items={[
          {
            key: 'period',
            label: text('period'),
            wide: true,
            children: text('daysOf', { from, to, count: daysBetween(from, to) + 1 }),
          },
          { key: 'visits', label: common('visits'), children: sessionsHeld > 0 ? count(visits) : NO_DATA },
          { key: 'sessionsHeld', label: common('sessionsHeld'), children: count(sessionsHeld) },
          ...(standing ? toDate(standing, statement).indicators : []).map(({ kind, delivered, target }) => ({
            key: `total ${kind}`,
            label: text('withThis', { indicator: common(kind) }),
            children: `${count(delivered)} / ${count(target)}`,
          })),
        ]}
      />
      {lacking.length > 0 ? (
        <ul className={styles.lacks}>
          {lacking.map(each => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      ) : (
        <p className={styles.whole}>
          {gaps.openDays > 0 ? text('complete', { count: gaps.openDays }) : text('noOpenDay')}
        </p>
      )}
    </>
  );
}
