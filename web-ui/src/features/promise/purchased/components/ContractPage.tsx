import { Link } from 'react-router';
import { BulletLegend } from '@/domain/contract/BulletLegend';
import { ReportEvery } from '@/domain/contract/every/ReportEvery';
import { Promises } from '@/domain/contract/Promises';
import { StandingTags } from '@/domain/contract/StandingTags';
import { useContractText } from '@/domain/contract/texts';
import { usePublishedAt } from '@/domain/contract/usePublishedAt';
import { useProcurement } from '@/domain/contract/words';
import {
  getExportPurchasedStatementsUrl,
  getListPurchasedStatementsQueryKey,
  listPurchasedStatements,
  useGetPurchased,
} from '@/shared/api/generated/government-purchased/government-purchased';
import type { PurchasedContract, StatementResponse } from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { useCommon, useLanguage, useNameOf } from '@/shared/i18n';
import { money } from '@/shared/lib/money';
import { count, NO_DATA } from '@/shared/lib/numbers';
import { government } from '@/shared/screens/government';
import { useParamsOf } from '@/shared/screens/here';
import {
  Card,
  DataTable,
  DetailPage,
  EmptyState,
  ExportButton,
  Facts,
  layout,
  PageHead,
  SimulatedTag,
  Tag,
  Titles,
} from '@/shared/ui';
import { useText } from '../texts';
import styles from './Purchased.module.css';

export function ContractPage() {
  const { contract } = useParamsOf(government.contract);
  return <DetailPage of={useGetPurchased(contract)}>{data => <Contract contract={data} />}</DetailPage>;
}

function Contract({ contract }: { contract: PurchasedContract }) {
  const text = useText();
  const procurement = useProcurement();
  const [language] = useLanguage();
  const nameOf = useNameOf();
  const { standing } = contract;
  return (
    <div className={styles.columns}>
      <PageHead
        named={contract.title}
        title={
          <>
            {contract.title} <SimulatedTag when={contract.simulated} />
          </>
        }
        sub={
          <>
            {standing.asOfDay ? text('asOf', { day: standing.asOfDay }) : text('none')}{' '}
            <StandingTags standing={standing} beside={standing.asOfDay} />
          </>
        }
      />
      <Card>
        <Promises standing={standing} />
        <BulletLegend />
      </Card>
      <Card>
        <Facts
          items={[
            { key: 'number', label: text('number'), children: contract.number },
            {
              key: 'centre',
              label: text('centre'),
              children: nameOf(contract.centre),
            },
            { key: 'period', label: text('period'), children: `${contract.starts} – ${contract.ends}` },
            {
              key: 'amount',
              label: text('amount'),
              children: money(contract.amountMinor, contract.currency, language),
            },
            { key: 'procurement', label: text('procurement'), children: procurement(contract.procurement) },
            {
              key: 'reportEvery',
              label: text('reportEvery'),
              children: <ReportEvery of={contract} />,
            },
            {
              key: 'activities',
              label: text('activities'),
              wide: true,
              children: <Titles titles={contract.activities} />,
            },
          ]}
        />
      </Card>
      <Statements id={contract.id} number={contract.number} timeZone={contract.centre.timeZone} />
    </div>
  );
}

function Statements({ id, number, timeZone }: { id: string; number: string; timeZone: string }) {
  const text = useText();
  const common = useCommon();
  const contractText = useContractText();
  const publishedAt = usePublishedAt();
  const pages = usePages(getListPurchasedStatementsQueryKey(id), (cursor, init) =>
    listPurchasedStatements(id, { cursor }, init),
  );
  return (
    <>
      <div className={`${layout.row} ${layout.ends}`}>
        <ExportButton
          name={`${number} ${text('statements')}`}
          url={format => getExportPurchasedStatementsUrl(id, { format })}
        />
      </div>
      <DataTable<StatementResponse>
        pages={pages}
        rowKey="id"
        label={text('statements')}
        empty={<EmptyState title={text('noStatements')} />}
        columns={[
          {
            title: text('statement'),
            render: (_, each) => (
              <>
                <Link to={government.statement.to({ statement: each.id })}>{each.number}</Link>{' '}
                {each.replaces && <Tag tone="info">{text('correction')}</Tag>}{' '}
                {each.replacedBy && <Tag>{text('replaced')}</Tag>}
              </>
            ),
          },
          { title: text('period'), render: (_, each) => `${each.from} – ${each.to}` },
          {
            title: common('visits'),
            align: 'right',
            render: (_, each) => (each.sessionsHeld > 0 ? count(each.visits) : NO_DATA),
          },
          { title: common('sessionsHeld'), align: 'right', render: (_, each) => count(each.sessionsHeld) },
          {
            title: contractText('notClosed'),
            align: 'right',
            render: (_, each) => count(each.notClosed),
          },
          { title: text('publishedAt'), render: (_, each) => publishedAt(each.publishedAt, timeZone) },
        ]}
      />
    </>
  );
}
