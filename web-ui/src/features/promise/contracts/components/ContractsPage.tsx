import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ContractResponse } from '@/shared/api/generated/model';
import { useCommon, useLanguage } from '@/shared/i18n';
import { useMay } from '@/shared/lib/me';
import { count, money } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { Bullet, DataTable, EmptyState, PageHead, SimulatedTag, Tag } from '@/shared/ui';
import { AgeTags } from '@/shared/ui/statement/AgeTags';
import { PaceTag } from '@/shared/ui/statement/PaceTag';
import { useContracts } from '../api/useContracts';
import { useText } from '../texts';
import { ContractForm } from './ContractForm';

export function ContractsPage() {
  const text = useText();
  const common = useCommon();
  const may = useMay();
  const [language] = useLanguage();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const pages = useContracts();
  const add = may('write-contracts') && (
    <Button type="primary" onClick={() => setAdding(true)}>
      {text('add')}
    </Button>
  );
  return (
    <>
      <PageHead title={text('title')} sub={text('sub')} actions={add} />
      <DataTable<ContractResponse>
        pages={pages}
        rowKey="id"
        label={text('title')}
        empty={
          <EmptyState title={text('empty')} action={add}>
            {text('emptyBody')}
          </EmptyState>
        }
        columns={[
          {
            title: text('contract'),
            render: (_, each) => (
              <>
                <Link to={centre.contract.to({ contract: each.id })}>
                  <b>{each.title}</b>
                </Link>{' '}
                {each.state === 'draft' && <Tag>{text('draft')}</Tag>} <SimulatedTag when={each.simulated} />
                <br />
                <small>
                  {each.agencyName} · {each.number}
                </small>
                <br />
                {each.standing && <AgeTags standing={each.standing} />}
              </>
            ),
          },
          {
            title: text('period'),
            render: (_, each) => (
              <>
                {each.starts}
                <br />– {each.ends}
              </>
            ),
          },
          {
            title: text('amount'),
            align: 'right',
            render: (_, each) => money(each.amountMinor, each.currency, language),
          },
          {
            title: text('indicators'),
            width: 300,
            render: (_, each) =>
              each.indicators.map(indicator => (
                <Bullet
                  key={indicator.kind}
                  label={common(indicator.kind === 'visits' ? 'visits' : 'sessionsHeld')}
                  delivered={indicator.recorded}
                  target={indicator.target}
                  timePassed={each.timePassed}
                  stale={each.standing?.stale}
                />
              )),
          },
          {
            title: common('state'),
            render: (_, each) =>
              each.standing && each.timePassed > 0 ? (
                <PaceTag
                  promises={each.indicators.map(({ target, recorded }) => ({ target, delivered: recorded }))}
                  timePassed={each.timePassed}
                  stale={each.standing.stale}
                />
              ) : null,
          },
          { title: text('statements'), align: 'right', render: (_, each) => count(each.statements) },
        ]}
      />
      <ContractForm
        open={adding}
        contract={null}
        onClose={() => setAdding(false)}
        onSaved={saved => navigate(centre.contract.to({ contract: saved.id }))}
      />
    </>
  );
}
