import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { BulletLegend } from '@/domain/contract/BulletLegend';
import { ReportEvery } from '@/domain/contract/every/ReportEvery';
import { OwnPromises } from '@/domain/contract/Promises';
import { StandingTags } from '@/domain/contract/StandingTags';
import { useProcurement } from '@/domain/contract/words';
import { useGetContract } from '@/shared/api/generated/centre-promise-contract/centre-promise-contract';
import type { ContractResponse } from '@/shared/api/generated/model';
import { useCommon, useLanguage } from '@/shared/i18n';
import { useMay } from '@/shared/lib/me';
import { money } from '@/shared/lib/money';
import { percent } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { useParamsOf } from '@/shared/screens/here';
import {
  Card,
  DetailPage,
  Facts,
  feedback,
  layout,
  PageHead,
  SimulatedTag,
  Tag,
  Titles,
  useSayProblem,
} from '@/shared/ui';
import { usePublishContract } from '../api/useContracts';
import { useText } from '../texts';
import { ContractForm } from './ContractForm';
import { StatementsTable } from './StatementsTable';

export function ContractPage() {
  const { contract } = useParamsOf(centre.contract);
  return <DetailPage of={useGetContract(contract)}>{data => <Contract contract={data} />}</DetailPage>;
}

function Contract({ contract }: { contract: ContractResponse }) {
  const text = useText();
  const [language] = useLanguage();
  const procurement = useProcurement();
  const draft = contract.state === 'draft';
  return (
    <div className={layout.stack}>
      <PageHead
        named={contract.title}
        title={
          <>
            {contract.title} <Tag tone={draft ? 'plain' : 'good'}>{text(draft ? 'draft' : 'published')}</Tag>{' '}
            <SimulatedTag when={contract.simulated} />
          </>
        }
        sub={
          <>
            {contract.agencyName} · {contract.number}{' '}
            {contract.standing && <StandingTags standing={contract.standing} />}
          </>
        }
        actions={<Actions contract={contract} />}
      />
      <Card
        title={text('told')}
        extra={<small>{text('timePassed', { share: percent(contract.timePassed) })}</small>}
      >
        <OwnPromises contract={contract} />
        <BulletLegend />
      </Card>
      <Card>
        <Facts
          items={[
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
              children: <Titles titles={contract.activities.map(each => each.title)} />,
            },
          ]}
        />
      </Card>
      {!draft && <StatementsTable contract={contract} />}
    </div>
  );
}

function Actions({ contract }: { contract: ContractResponse }) {
  const text = useText();
  const common = useCommon();
  const may = useMay();
  const navigate = useNavigate();
  const sayProblem = useSayProblem();
  const [editing, setEditing] = useState(false);
  const publish = usePublishContract();

  const askPublish = () =>
    feedback.confirm({
      title: text('publishTitle', { title: contract.title }),
      content: text('publishBody', { agency: contract.agencyName }),
      okText: text('publish'),
      onOk: () =>
        publish
          .mutateAsync(contract)
          .then(() => feedback.done(text('publishedDone')))
          .catch(sayProblem),
    });

  if (contract.state === 'published') {
    return may('publish-statements') ? (
      <Button type="primary" onClick={() => navigate(centre.newStatement.to({ contract: contract.id }))}>
        {text('newStatement')}
      </Button>
    ) : null;
  }
  if (!may('write-contracts')) return null;
  return (
    <>
      <Button onClick={() => setEditing(true)}>{common('edit')}</Button>
      <Button type="primary" loading={publish.isPending} onClick={askPublish}>
        {text('publish')}
      </Button>
      <ContractForm open={editing} contract={contract} onClose={() => setEditing(false)} />
    </>
  );
}
