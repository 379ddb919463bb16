import { Link } from 'react-router';
import { useListContracts } from '@/shared/api/generated/centre/centre';
import type { Month } from '@/shared/api/generated/model';
import { toContract, toContracts } from '@/shared/config/links';
import { useCommon } from '@/shared/i18n';
import { count } from '@/shared/lib/numbers';
import { Bullet, Card, Defined, ProblemAlert } from '@/shared/ui';
import { useText } from '../texts';
import styles from './TodayPage.module.css';

const SHOWN = 3;

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

/** Promised and recorded so far, for the contracts that are published. */
export function ContractsCard() {
  const text = useText();
  const common = useCommon();
  const { data, error } = useListContracts({ limit: 20 });
  const published = (data?.items ?? []).filter(contract => contract.state === 'published').slice(0, SHOWN);
  return (
    <Card title={text('contracts')} extra={<Link to={toContracts()}>{text('allContracts')}</Link>}>
      <ProblemAlert error={error} />
      {data && published.length === 0 && <p className={styles.quiet}>{text('noContracts')}</p>}
      {published.flatMap(contract =>
        contract.indicators.map(indicator => (
          <Bullet
            key={`${contract.id} ${indicator.kind}`}
            label={
              <>
                <Link to={toContract(contract.id)} className={styles.contract}>
                  {contract.title}
                </Link>{' '}
                · {common(indicator.kind === 'visits' ? 'visits' : 'sessionsHeld')}
              </>
            }
            delivered={indicator.recorded}
            target={indicator.target}
            timePassed={contract.timePassed}
          />
        )),
      )}
    </Card>
  );
}
