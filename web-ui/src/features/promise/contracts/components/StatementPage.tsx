import { Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import {
  getExportStatementUrl,
  useGetStatement,
  useListStatements,
} from '@/shared/api/generated/centre-promise-contract/centre-promise-contract';
import type { PublishedStatement } from '@/shared/api/generated/model';
import { toContract } from '@/shared/config/links';
import { useMay } from '@/shared/lib/me';
import { ProblemAlert } from '@/shared/ui';
import { StatementView, useStatementText } from '@/shared/ui/statement';
import { toNewStatement, toStatement } from '../routes';
import { useText } from '../texts';

const FORMATS = ['json', 'xlsx', 'csv'];

export function StatementPage() {
  const text = useText();
  const statementText = useStatementText();
  const may = useMay();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetStatement(id);
  const replacement = useReplacement(data);
  if (!data) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  const { contract } = data.document;
  return (
    <>
      <p style={{ marginTop: 0 }}>
        <Link to={toContract(contract.id)}>← {contract.title}</Link>
      </p>
      <StatementView
        document={data.document}
        standing={data.standing}
        published={data}
        replacement={replacement}
        to={toStatement}
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

/** A statement says by which number it was replaced; which that is, the list of its contract knows. */
function useReplacement(of: PublishedStatement | undefined): string | undefined {
  const { data } = useListStatements(
    of?.document.contract.id ?? '',
    { limit: 200 },
    { query: { enabled: Boolean(of?.replacedBy) } },
  );
  return data?.items.find(each => each.number === of?.replacedBy)?.id;
}
