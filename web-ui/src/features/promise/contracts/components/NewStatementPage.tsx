import { Alert, Button, Input } from 'antd';
import { parseAsString, useQueryStates } from 'nuqs';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import {
  useGetContract,
  usePreviewStatement,
} from '@/shared/api/generated/centre-promise-contract/centre-promise-contract';
import type { ContractResponse, Difference, StatementPreview } from '@/shared/api/generated/model';
import { Problem } from '@/shared/api/problem';
import { toContract, toTimetable } from '@/shared/config/links';
import { useLanguage } from '@/shared/i18n';
import { addDays, isDay } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { parseAsDay } from '@/shared/lib/search';
import { EmptyState, feedback, Guard, layout, ProblemAlert, Toolbar, useSayProblem } from '@/shared/ui';
import { StatementView, useSayDifference } from '@/shared/ui/statement';
import { usePublishStatement } from '../api/useContracts';
import { toStatement } from '../routes';
import { useText } from '../texts';
import styles from './Contracts.module.css';
import { FiguresChanged } from './FiguresChanged';

export function NewStatementPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetContract(id);
  return (
    <Guard permission="publish-statements">
      {data ? <Prepare contract={data} /> : <ProblemAlert error={error} onRetry={() => void refetch()} />}
    </Guard>
  );
}

/** Choose a period, look at what would be published, publish it. Which days are meant where none are chosen, the server says. */
function Prepare({ contract }: { contract: ContractResponse }) {
  const text = useText();
  const [period, setPeriod] = useQueryStates({ from: parseAsDay, to: parseAsDay, replaces: parseAsString });
  const replaces = period.replaces ?? undefined;
  const asked = { from: period.from ?? undefined, to: period.to ?? undefined, replaces };
  const endsFirst = Boolean(asked.from && asked.to && asked.from > asked.to);
  const preview = usePreviewStatement(contract.id, asked, { query: { enabled: !endsFirst } });
  const nothing = useNothingToReport(contract, asked);
  const shown = preview.data?.statement;
  return (
    <>
      <p className={layout.back}>
        <Link to={toContract(contract.id)}>← {contract.title}</Link>
      </p>
      {replaces && shown?.replaces && (
        <Alert
          type="info"
          showIcon
          className={layout.below}
          title={text('correcting', { number: shown.replaces.number })}
        />
      )}
      <Toolbar>
        {(['from', 'to'] as const).map(end => (
          <Input
            key={end}
            type="date"
            className={layout.wide}
            prefix={text(end)}
            aria-label={text(end)}
            min={contract.starts}
            max={contract.ends}
            disabled={replaces !== undefined}
            value={period[end] ?? shown?.[end] ?? ''}
            onChange={({ target }) => isDay(target.value) && void setPeriod({ [end]: target.value })}
          />
        ))}
      </Toolbar>
      <ProblemAlert error={preview.error} onRetry={() => void preview.refetch()} />
      {endsFirst ? (
        <EmptyState page title={text('endsFirst')} />
      ) : nothing ? (
        <EmptyState page title={text('nothingYet')}>
          {nothing}
        </EmptyState>
      ) : preview.data ? (
        <Preview contract={contract} preview={preview.data} onFresh={() => void preview.refetch()} />
      ) : (
        !preview.error && <EmptyState page title={text('choosePeriod')} />
      )}
    </>
  );
}

/** Why nothing can be reported where no days were chosen: all is reported, or the next days are not over. */
function useNothingToReport(
  { standing }: ContractResponse,
  asked: { from?: string; to?: string; replaces?: string },
): string | null {
  const text = useText();
  const { today } = useMe();
  if (!standing || asked.from || asked.to || asked.replaces) return null;
  const { next } = standing;
  if (!next) return text('allReported');
  return next.from < today ? null : text('nothingYetBody', { from: next.from, first: addDays(next.from, 1) });
}

function Preview({
  contract,
  preview,
  onFresh,
}: {
  contract: ContractResponse;
  preview: StatementPreview;
  onFresh: () => void;
}) {
  const text = useText();
  const [language] = useLanguage();
  const navigate = useNavigate();
  const sayProblem = useSayProblem();
  const say = useSayDifference();
  const [changes, setChanges] = useState<{ of: string; list: Difference[] } | null>(null);
  const publish = usePublishStatement(published => {
    feedback.done(text('statementDone'));
    navigate(toStatement(published.id));
  });
  const { statement, digest } = preview;
  const request = {
    from: statement.from,
    to: statement.to,
    replaces: statement.replaces?.id ?? null,
    digest,
    seen: preview.seen,
  };
  const old = changes?.of === digest;
  const blocked = preview.obstacles.length > 0;
  const refused = (error: unknown) =>
    error instanceof Problem && error.slug === 'figures-changed'
      ? setChanges({ of: digest, list: error.body.changes ?? [] })
      : sayProblem(error);
  const ask = () =>
    feedback.confirm({
      title: text('publishStatementTitle'),
      content: (
        <>
          {text('publishStatementBody', { agency: contract.agencyName })}
          {statement.replaces && (
            <p>
              {text('correcting', { number: statement.replaces.number })}
              <br />
              {statement.differences.map(say).join(' · ')}
            </p>
          )}
        </>
      ),
      okText: text('publishStatement'),
      onOk: () => publish.mutateAsync({ contract: contract.id, values: request }).catch(refused),
    });
  return (
    <>
      {old && <FiguresChanged changes={changes.list} onFresh={onFresh} />}
      {blocked && (
        <Alert
          type="error"
          showIcon
          className={layout.below}
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
          className={layout.below}
          title={text('notClosed', { count: preview.notClosed })}
          action={
            <Link
              className={styles.plainLink}
              to={toTimetable({ view: 'list', state: 'planned', from: request.from, to: request.to })}
            >
              {text('notClosedLink')}
            </Link>
          }
        />
      )}
      <StatementView
        document={statement}
        standing={preview.standing}
        actions={
          <Button type="primary" disabled={blocked || old} loading={publish.isPending} onClick={ask}>
            {text('publishStatement')}
          </Button>
        }
      />
    </>
  );
}
