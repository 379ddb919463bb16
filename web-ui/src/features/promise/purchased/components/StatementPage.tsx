import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import {
  getExportPurchasedStatementUrl,
  useGetPurchasedStatement,
  useListPurchasedStatements,
} from '@/shared/api/generated/government-purchased/government-purchased';
import { ProblemAlert } from '@/shared/ui';
import { StatementView, useStatementText } from '@/shared/ui/statement';
import { toPurchasedContract, toPurchasedStatement } from '../routes';

const FORMATS = ['json', 'xlsx', 'csv'];

export function StatementPage() {
  const text = useStatementText();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetPurchasedStatement(id);
  const { data: all } = useListPurchasedStatements(
    data?.document.contract.id ?? '',
    { limit: 200 },
    { query: { enabled: Boolean(data?.replacedBy) } },
  );
  if (!data) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  const { contract } = data.document;
  return (
    <>
      <p>
        <Link to={toPurchasedContract(contract.id)}>← {contract.title}</Link>
      </p>
      <StatementView
        document={data.document}
        standing={data.standing}
        published={data}
        replacement={all?.items.find(each => each.number === data.replacedBy)?.id}
        to={toPurchasedStatement}
        actions={FORMATS.map(format => (
          <Button key={format} href={getExportPurchasedStatementUrl(id, { format })} download>
            {text('download', { format: format.toUpperCase() })}
          </Button>
        ))}
      />
    </>
  );
}
