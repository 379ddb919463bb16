import type { Month } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { count } from '@/shared/lib/numbers';
import { Card, Defined } from '@/shared/ui';
import { useText } from '../texts';
import styles from './TodayPage.module.css';

export function MonthCard({ month }: { month: Month }) {
  const text = useText();
  const common = useCommon();
  return (
    <Card title={text('month')} extra={<small className={styles.quiet}>{month.from.slice(0, 7)}</small>}>
      <dl className={styles.month}>
        <dt>
          <Defined hint={common('visitsHint')}>{common('visits')}</Defined>
        </dt>
        <dd>{count(month.visits)}</dd>
        <dt>
          <Defined hint={common('sessionsHeldHint')}>{common('sessionsHeld')}</Defined>
        </dt>
        <dd>{count(month.sessionsHeld)}</dd>
        <dt>
          <Defined hint={common('peopleHint')}>{common('people')}</Defined>
        </dt>
        <dd>{count(month.people)}</dd>
      </dl>
    </Card>
  );
}
