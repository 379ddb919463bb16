import { Link } from 'react-router';
import { useContractText } from '@/domain/contract/texts';
import { getExportStatementsUrl } from '@/shared/api/generated/centre-promise-contract/centre-promise-contract';
import type { ContractResponse, StatementResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { momentIn } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { count, NO_DATA } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { DataTable, EmptyState, ExportButton, layout, Tag } from '@/shared/ui';
import { useStatements } from '../api/useContracts';
import { useText } from '../texts';

/** What was published for a contract; a correction starts from the statement it replaces. */
export function StatementsTable({ contract }: { contract: ContractResponse }) {
  const text = useText();
  const common = useCommon();
  const contractText = useContractText();
  const may = useMay();
  const { organisation } = useMe();
  const pages = useStatements(contract.id);
  return (
    <>
      <div className={`${layout.row} ${layout.ends}`}>
        <ExportButton
          name={`${contract.number} ${text('statements')}`}
          url={format => getExportStatementsUrl(contract.id, { format })}
        />
      </div>
      <DataTable<StatementResponse>
        pages={pages}
        rowKey="id"
        label={text('statements')}
        empty={<EmptyState title={text('noStatements')}>{text('noStatementsBody')}</EmptyState>}
        columns={[
          {
            title: text('statement'),
            render: (_, each) => (
              <>
                <Link to={centre.statement.to({ statement: each.id })}>{each.number}</Link>{' '}
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
          {
            title: text('publishedAt'),
            render: (_, each) => momentIn(each.publishedAt, organisation.timeZone),
          },
          {
            title: <span className="visually-hidden">{common('actions')}</span>,
            align: 'right',
            screenOnly: true,
            render: (_, each) =>
              !each.replacedBy &&
              may('publish-statements') && (
                <Link to={centre.newStatement.to({ contract: contract.id, replaces: each.id })}>
                  {text('correct')}
                </Link>
              ),
          },
        ]}
      />
    </>
  );
}
