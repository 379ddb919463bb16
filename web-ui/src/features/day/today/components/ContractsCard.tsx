import { Link } from 'react-router';
import { Bullet } from '@/domain/contract/Bullet';
import { useListContracts } from '@/shared/api/generated/centre-promise-contract/centre-promise-contract';
import { useCommon } from '@/shared/i18n';
import { centre } from '@/shared/screens/centre';
import { Card, ProblemAlert } from '@/shared/ui';
import { useText } from '../texts';
import styles from './TodayPage.module.css';

const SHOWN = 3;

/** Promised and recorded so far, for the contracts that are published. */
export function ContractsCard() {
  const text = useText();
  const common = useCommon();
  const { data, error } = useListContracts({ limit: 20 });
  const published = (data?.items ?? []).filter(contract => contract.state === 'published').slice(0, SHOWN);
  return (
    <Card title={text('contracts')} extra={<Link to={centre.contracts.to()}>{text('allContracts')}</Link>}>
      <ProblemAlert error={error} />
      {data && published.length === 0 && <p className={styles.quiet}>{text('noContracts')}</p>}
      {published.flatMap(contract =>
        contract.indicators.map(indicator => (
          <Bullet
            key={`${contract.id} ${indicator.kind}`}
            label={
              <>
                <Link to={centre.contract.to({ contract: contract.id })} className={styles.contract}>
                  {contract.title}
                </Link>{' '}
                · {common(indicator.kind)}
              </>
            }
            delivered={indicator.recorded}
            target={indicator.target}
            timePassed={contract.timePassed}
            stale={contract.standing?.stale}
          />
        )),
      )}
    </Card>
  );
}
