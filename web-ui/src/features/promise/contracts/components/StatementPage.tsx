import { Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import {
  getExportStatementUrl,
  useGetStatement,
} from '@/shared/api/generated/centre-promise-contract/centre-promise-contract';
import { toContract } from '@/shared/config/links';
import { useMay } from '@/shared/lib/me';
import { layout, ProblemAlert } from '@/shared/ui';
import { StatementView, useStatementText } from '@/shared/ui/statement';
import { toNewStatement } from '../routes';
import { useText } from '../texts';

const FORMATS = ['json', 'xlsx', 'csv'];

export function StatementPage() {
  const text = useText();
  const statementText = useStatementText();
  const may = useMay();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetStatement(id);
  if (!data) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  const { contract } = data.document;
  return (
    <>
      <p className={layout.back}>
        <Link to={toContract(contract.id)}>← {contract.title}</Link>
      </p>
      <StatementView
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
              <Button onClick={() => navigate(toNewStatement(contract.id, { replaces: data.id }))}>
                {text('correct')}
              </Button>
            )}
          </>
        }
      />
    </>
  );
}
