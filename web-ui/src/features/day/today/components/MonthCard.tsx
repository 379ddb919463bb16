import type { Month } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { count, NO_DATA } from '@/shared/lib/numbers';
import { Card, Defined } from '@/shared/ui';
import { useText } from '../texts';
import styles from './TodayPage.module.css';

export function MonthCard({ month }: { month: Month }) {
  const text = useText();
  const common = useCommon();
  const known = month.sessionsHeld > 0 || month.visits > 0;
  const figure = (value: number) => (known ? count(value) : NO_DATA);
  return (
    <Card title={text('month')} extra={<small className={styles.quiet}>{month.from.slice(0, 7)}</small>}>
      <dl className={styles.month}>
        <dt>
          <Defined hint={common('visitsHint')}>{common('visits')}</Defined>
        </dt>
        <dd>{figure(month.visits)}</dd>
        <dt>
          <Defined hint={common('sessionsHeldHint')}>{common('sessionsHeld')}</Defined>
        </dt>
        <dd>{figure(month.sessionsHeld)}</dd>
        <dt>
          <Defined hint={common('peopleHint')}>{common('people')}</Defined>
        </dt>
        <dd>{figure(month.people)}</dd>
      </dl>
      {!known && <p className={styles.quiet}>{text('monthNothing')}</p>}
    </Card>
  );
}
