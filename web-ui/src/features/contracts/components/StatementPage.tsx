import { Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { useGetStatement } from '@/shared/api/generated/centre/centre';
import { toContract } from '@/shared/config/links';
import { useMay } from '@/shared/lib/me';
import { ProblemAlert } from '@/shared/ui';
import { StatementView } from '@/shared/ui/statement';
import { toNewStatement } from '../routes';
import { useText } from '../texts';

export function StatementPage() {
  const text = useText();
  const may = useMay();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetStatement(id);
  if (!data) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  const { contract, from, to } = data.document;
  return (
    <>
      <p style={{ marginTop: 0 }}>
        <Link to={toContract(contract.id)}>← {contract.title}</Link>
      </p>
      <StatementView
        document={data.document}
        published={data}
        actions={
          !data.replacedBy &&
          may('publish-statements') && (
            <Button onClick={() => navigate(toNewStatement(contract.id, { from, to, replaces: data.id }))}>
              {text('correct')}
            </Button>
          )
        }
      />
    </>
  );
}
