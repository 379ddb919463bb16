import { Button } from 'antd';
import { StatementView, useStatementText } from '@/domain/statement';
import {
  getExportPurchasedStatementUrl,
  useGetPurchasedStatement,
} from '@/shared/api/generated/government-purchased/government-purchased';
import { government } from '@/shared/screens/government';
import { useParamsOf } from '@/shared/screens/here';
import { ProblemAlert } from '@/shared/ui';

const FORMATS = ['json', 'xlsx', 'csv'];

export function StatementPage() {
  const text = useStatementText();
  const { statement: id } = useParamsOf(government.statement);
  const { data, error, refetch } = useGetPurchasedStatement(id);
  if (!data) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  const { contract } = data.document;
  return (
    <StatementView
      above={{ to: government.contract.to({ contract: contract.id }), title: contract.title }}
      document={data.document}
      standing={data.standing}
      published={data}
      actions={FORMATS.map(format => (
        <Button key={format} href={getExportPurchasedStatementUrl(id, { format })} download>
          {text('download', { format: format.toUpperCase() })}
        </Button>
      ))}
    />
  );
}
