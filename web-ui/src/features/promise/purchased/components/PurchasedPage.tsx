import { Link, useNavigate } from 'react-router';
import { BulletLegend } from '@/domain/contract/BulletLegend';
import { Promises } from '@/domain/contract/Promises';
import { StandingTags } from '@/domain/contract/StandingTags';
import {
  getExportPurchasedUrl,
  getListPurchasedQueryKey,
  listPurchased,
} from '@/shared/api/generated/government-purchased/government-purchased';
import type { PurchasedContract } from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { useLanguage, useNameOf } from '@/shared/i18n';
import { money } from '@/shared/lib/money';
import { government } from '@/shared/screens/government';
import {
  EmptyState,
  EndOfList,
  ExportButton,
  layout,
  PageHead,
  ProblemAlert,
  SimulatedTag,
} from '@/shared/ui';
import { Button } from '@/shared/ui/controls';
import { useText } from '../texts';
import styles from './Purchased.module.css';

/** What the agency purchased: one row a contract, promised and delivered as of its last statement. */
export function PurchasedPage() {
  const text = useText();
  const params = { limit: 50 };
  const pages = usePages(getListPurchasedQueryKey(params), (cursor, init) =>
    listPurchased({ ...params, cursor }, init),
  );
  const centres = new Set(pages.items.map(each => each.centre.slug)).size;
  return (
    <>
      <PageHead
        title={text('title')}
        sub={
          pages.items.length > 0
            ? [
                text('contracts', { count: pages.items.length }),
                text('centres', { count: centres }),
                text('summary'),
              ].join(' · ')
            : undefined
        }
        actions={<ExportButton name={text('title')} url={format => getExportPurchasedUrl({ format })} />}
      />
      <ProblemAlert error={pages.error} onRetry={pages.reload} />
      {!pages.isPending && !pages.error && pages.items.length === 0 && (
        <EmptyState title={text('empty')}>{text('emptyBody')}</EmptyState>
      )}
      {pages.items.length > 0 && (
        <div className={layout.below}>
          <BulletLegend />
        </div>
      )}
      {pages.items.map(contract => (
        <Row key={contract.id} contract={contract} />
      ))}
      <EndOfList onReached={pages.loadMore} active={pages.hasMore && !pages.isFetching} />
    </>
  );
}

function Row({ contract }: { contract: PurchasedContract }) {
  const text = useText();
  const [language] = useLanguage();
  const nameOf = useNameOf();
  const navigate = useNavigate();
  const { latest, standing, centre } = contract;
  return (
    <article className={styles.row}>
      <div>
        <h2>
          <Link to={government.contract.to({ contract: contract.id })}>{contract.title}</Link>{' '}
          <SimulatedTag when={contract.simulated} />
        </h2>
        <p>
          {nameOf(centre)} · {money(contract.amountMinor, contract.currency, language)}
          <br />
          {contract.starts} – {contract.ends}
        </p>
        <StandingTags standing={standing} beside={standing.asOfDay} />
      </div>
      <div>
        <Promises standing={standing} />
      </div>
      <div className={styles.end}>
        <small>{standing.asOfDay ? text('asOf', { day: standing.asOfDay }) : text('none')}</small>
        {latest && contract.statements === 1 ? (
          <Button type="primary" onClick={() => navigate(government.statement.to({ statement: latest.id }))}>
            {text('open')}
          </Button>
        ) : (
          // what stands here is the sum of several: the contract lists them
          <Button
            type={latest ? 'primary' : 'default'}
            onClick={() => navigate(government.contract.to({ contract: contract.id }))}
          >
            {latest ? text('openAll', { count: contract.statements }) : text('contract')}
          </Button>
        )}
      </div>
    </article>
  );
}
