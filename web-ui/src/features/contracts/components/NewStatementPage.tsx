import { Alert, Button, Input } from 'antd';
import { parseAsString, useQueryStates } from 'nuqs';
import { Link, useNavigate, useParams } from 'react-router';
import { useGetContract, useGetStatement, usePreviewStatement } from '@/shared/api/generated/centre/centre';
import type { ContractResponse, StatementPreview } from '@/shared/api/generated/model';
import { toContract, toTimetable } from '@/shared/config/links';
import { useLanguage } from '@/shared/i18n';
import { isDay } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { parseAsDay } from '@/shared/lib/search';
import { EmptyState, feedback, Guard, ProblemAlert, Toolbar, useSayProblem } from '@/shared/ui';
import { StatementView } from '@/shared/ui/statement';
import { usePublishStatement } from '../api/useContracts';
import { toStatement } from '../routes';
import { useText } from '../texts';

export function NewStatementPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetContract(id);
  return (
    <Guard permission="publish-statements">
      {data ? <Prepare contract={data} /> : <ProblemAlert error={error} onRetry={() => void refetch()} />}
    </Guard>
  );
}

const earlier = (a: string, b: string) => (a < b ? a : b);

/** Choose a period, look at what would be published, publish it. */
function Prepare({ contract }: { contract: ContractResponse }) {
  const text = useText();
  const { today } = useMe();
  const [period, setPeriod] = useQueryStates({ from: parseAsDay, to: parseAsDay, replaces: parseAsString });
  const from = period.from ?? contract.starts;
  const to = period.to ?? earlier(contract.ends, today);
  const replaces = period.replaces ?? undefined;
  const before = useGetStatement(replaces ?? '', { query: { enabled: replaces !== undefined } });
  const preview = usePreviewStatement(
    contract.id,
    { from, to, replaces },
    { query: { enabled: from <= to } },
  );
  return (
    <>
      <p style={{ marginTop: 0 }}>
        <Link to={toContract(contract.id)}>← {contract.title}</Link>
      </p>
      {replaces && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title={text('correcting', { number: before.data?.document.number ?? '' })}
        />
      )}
      <Toolbar>
        {(['from', 'to'] as const).map(end => (
          <Input
            key={end}
            type="date"
            style={{ width: 230 }}
            prefix={text(end)}
            aria-label={text(end)}
            min={contract.starts}
            max={contract.ends}
            value={end === 'from' ? from : to}
            onChange={({ target }) => isDay(target.value) && void setPeriod({ [end]: target.value })}
          />
        ))}
      </Toolbar>
      <ProblemAlert error={preview.error} onRetry={() => void preview.refetch()} />
      {preview.data ? (
        <Preview
          contract={contract}
          preview={preview.data}
          request={{ from, to, replaces: replaces ?? null }}
        />
      ) : (
        !preview.error && <EmptyState title={text('choosePeriod')} />
      )}
    </>
  );
}

function Preview({
  contract,
  preview,
  request,
}: {
  contract: ContractResponse;
  preview: StatementPreview;
  request: { from: string; to: string; replaces: string | null };
}) {
  const text = useText();
  const [language] = useLanguage();
  const navigate = useNavigate();
  const sayProblem = useSayProblem();
  const publish = usePublishStatement(contract.id, published => {
    feedback.done(text('statementDone'));
    navigate(toStatement(published.id));
  });
  const blocked = preview.obstacles.length > 0;
  const ask = () =>
    feedback.confirm({
      title: text('publishStatementTitle'),
      content: text('publishStatementBody', { agency: contract.agencyName }),
      okText: text('publishStatement'),
      onOk: () => publish.mutateAsync(request).catch(sayProblem),
    });
  return (
    <>
      {blocked && (
        <Alert
          type="error"
          showIcon
          style={{ marginBottom: 12 }}
          title={text('obstacles')}
          description={preview.obstacles.map(each => (
            <div key={each.en}>{language === 'en' ? each.en : each.zh}</div>
          ))}
        />
      )}
      {preview.notClosed > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={text('notClosed', { count: preview.notClosed })}
          action={
            <Link
              style={{ color: 'var(--ink)', textDecoration: 'underline' }}
              to={toTimetable({ view: 'list', state: 'planned', from: request.from, to: request.to })}
            >
              {text('notClosedLink')}
            </Link>
          }
        />
      )}
      <StatementView
        document={preview.statement}
        actions={
          <Button type="primary" disabled={blocked} loading={publish.isPending} onClick={ask}>
            {text('publishStatement')}
          </Button>
        }
      />
    </>
  );
}
