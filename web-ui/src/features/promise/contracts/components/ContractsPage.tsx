import { Link, useNavigate } from 'react-router';
import { BulletLegend } from '@/domain/contract/BulletLegend';
import { OwnPromises } from '@/domain/contract/Promises';
import { StandingTags } from '@/domain/contract/StandingTags';
import { getExportContractsUrl } from '@/shared/api/generated/centre-promise-contract/centre-promise-contract';
import type { ContractResponse } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { useMay } from '@/shared/lib/me';
import { money } from '@/shared/lib/money';
import { count } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { AddButton, ExportButton, ListPage, layout, SimulatedTag, Tag, useListState } from '@/shared/ui';
import { useContracts } from '../api/useContracts';
import { useText } from '../texts';
import { ContractForm } from './ContractForm';
import styles from './Contracts.module.css';

export function ContractsPage() {
  const text = useText();
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
              <div className={styles.what}>
                <Link to={centre.contract.to({ contract: each.id })}>
                  <b>{each.title}</b>
                </Link>{' '}
                {each.state === 'draft' && <Tag>{text('draft')}</Tag>} <SimulatedTag when={each.simulated} />
                <br />
                <small>
                  {each.agencyName} · {each.number}
                </small>
                <br />
                {each.standing && <StandingTags standing={each.standing} />}
              </div>
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
            render: (_, each) => <OwnPromises contract={each} />,
          },
          { title: text('statements'), align: 'right', render: (_, each) => count(each.statements) },
        ]}
      >
        {pages.items.length > 0 && (
          <div className={layout.below}>
            <BulletLegend />
          </div>
        )}
      </ListPage>
      <ContractForm
        open={list.open === 'new' && mayWrite}
        contract={null}
        onClose={() => list.setOpen(null)}
        onSaved={saved => navigate(centre.contract.to({ contract: saved.id }))}
      />
    </>
  );
}
