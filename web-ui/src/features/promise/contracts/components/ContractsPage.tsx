import { Link, useNavigate } from 'react-router';
import { AgeTags } from '@/domain/contract/AgeTags';
import { Bullet } from '@/domain/contract/Bullet';
import { PaceTag } from '@/domain/contract/PaceTag';
import { getExportContractsUrl } from '@/shared/api/generated/centre-promise-contract/centre-promise-contract';
import type { ContractResponse } from '@/shared/api/generated/model';
import { useCommon, useLanguage } from '@/shared/i18n';
import { useMay } from '@/shared/lib/me';
import { count, money } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { AddButton, ExportButton, ListPage, SimulatedTag, Tag, useListState } from '@/shared/ui';
import { useContracts } from '../api/useContracts';
import { useText } from '../texts';
import { ContractForm } from './ContractForm';

export function ContractsPage() {
  const text = useText();
  const common = useCommon();
  const mayWrite = useMay()('write-contracts');
  const [language] = useLanguage();
  const navigate = useNavigate();
  const list = useListState('contracts', {});
  const pages = useContracts();
  return (
    <>
      <ListPage<ContractResponse>
        title={text('title')}
        sub={text('sub')}
        actions={mayWrite && <AddButton list={list}>{text('add')}</AddButton>}
        exporter={<ExportButton name={text('title')} url={format => getExportContractsUrl({ format })} />}
        list={list}
        pages={pages}
        rowKey="id"
        nameOf={({ title }) => title}
        empty={{ title: text('empty'), body: text('emptyBody') }}
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
                  label={common(indicator.kind)}
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
        open={list.open === 'new' && mayWrite}
        contract={null}
        onClose={() => list.setOpen(null)}
        onSaved={saved => navigate(centre.contract.to({ contract: saved.id }))}
      />
    </>
  );
}
