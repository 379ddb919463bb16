import { Link } from 'react-router';
import { BulletLegend } from '@/domain/contract/BulletLegend';
import { OwnPromises } from '@/domain/contract/Promises';
import { useListContracts } from '@/shared/api/generated/centre-promise-contract/centre-promise-contract';
import { centre } from '@/shared/screens/centre';
import { Card, ProblemAlert } from '@/shared/ui';
import { useText } from '../texts';
import styles from './TodayPage.module.css';

const SHOWN = 3;

/** Promised, reported and recorded so far, for the contracts that are published. */
export function ContractsCard() {
  const text = useText();
  const { data, error } = useListContracts({ limit: 20 });
  const published = (data?.items ?? []).filter(contract => contract.state === 'published').slice(0, SHOWN);
  return (
    <Card title={text('contracts')} extra={<Link to={centre.contracts.to()}>{text('allContracts')}</Link>}>
      <ProblemAlert error={error} />
      {data && published.length === 0 && <p className={styles.quiet}>{text('noContracts')}</p>}
      {published.map(contract => (
        <OwnPromises
          key={contract.id}
          contract={contract}
          name={
            <>
              <Link to={centre.contract.to({ contract: contract.id })} className={styles.contract}>
                {contract.title}
              </Link>{' '}
              ·{' '}
            </>
          }
        />
      ))}
      {published.length > 0 && <BulletLegend />}
    </Card>
  );
}
