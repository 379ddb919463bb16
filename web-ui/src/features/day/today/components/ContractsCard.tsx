import { Link } from 'react-router';
import { BulletLegend } from '@/domain/contract/BulletLegend';
import { OwnPromises } from '@/domain/contract/Promises';
import { useFirstPage } from '@/shared/api/firstPage';
import type { ContractResponse } from '@/shared/api/generated/model';
import { centre } from '@/shared/screens/centre';
import { Card, ProblemAlert } from '@/shared/ui';
import { useText } from '../texts';
import styles from './TodayPage.module.css';

const SHOWN = 3;
/** Among so many those that are published are looked for. */
const LOOKED_AT = 20;

/** Promised, reported and recorded so far, for the contracts that are published. */
export function ContractsCard() {
  const text = useText();
  const { data, error } = useFirstPage<ContractResponse>('/api/centre/contracts', LOOKED_AT);
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
