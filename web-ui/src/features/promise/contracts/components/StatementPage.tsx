import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { StatementView, useStatementText } from '@/domain/statement';
import {
  getExportStatementUrl,
  useGetStatement,
} from '@/shared/api/generated/centre-promise-contract/centre-promise-contract';
import { useMay } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { useParamsOf } from '@/shared/screens/here';
import { ProblemAlert } from '@/shared/ui';
import { useText } from '../texts';

const FORMATS = ['json', 'xlsx', 'csv'];

export function StatementPage() {
  const text = useText();
  const statementText = useStatementText();
  const may = useMay();
  const navigate = useNavigate();
  const { statement: id } = useParamsOf(centre.statement);
  const { data, error, refetch } = useGetStatement(id);
  if (!data) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  const { contract } = data.document;
  return (
    <StatementView
      above={{ to: centre.contract.to({ contract: contract.id }), title: contract.title }}
      document={data.document}
      standing={data.standing}
      published={data}
      actions={
        <>
          {FORMATS.map(format => (
            <Button key={format} href={getExportStatementUrl(id, { format })} download>
              {statementText('download', { format: format.toUpperCase() })}
            </Button>
          ))}
          {!data.replacedBy && may('publish-statements') && (
            <Button
              onClick={() => navigate(centre.newStatement.to({ contract: contract.id, replaces: data.id }))}
            >
              {text('correct')}
            </Button>
          )}
        </>
      }
    />
  );
}
