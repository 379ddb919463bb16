import { Alert, Button } from 'antd';
import { parseAsString, useQueryStates } from 'nuqs';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { StatementView, useSayDifference } from '@/domain/statement';
import {
  useGetContract,
  usePreviewStatement,
} from '@/shared/api/generated/centre-promise-contract/centre-promise-contract';
import type { ContractResponse, Difference, StatementPreview } from '@/shared/api/generated/model';
import { Problem } from '@/shared/api/problem';
import { useLanguage } from '@/shared/i18n';
import { addDays } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { parseAsDay } from '@/shared/lib/search';
import { centre } from '@/shared/screens/centre';
import { useParamsOf } from '@/shared/screens/here';
import { DetailPage, EmptyState, feedback, layout, ProblemAlert } from '@/shared/ui';
import { usePublishStatement } from '../api/useContracts';
import { useText } from '../texts';
import { FiguresChanged } from './FiguresChanged';
import { PeriodFields } from './PeriodFields';
import styles from './Statement.module.css';

export function NewStatementPage() {
  const { contract } = useParamsOf(centre.newStatement);
  return <DetailPage of={useGetContract(contract)}>{data => <Prepare contract={data} />}</DetailPage>;
}

/** Choose a period, look at what would be published, publish it. Which days are meant where none are chosen, the server says. */
function Prepare({ contract }: { contract: ContractResponse }) {
  const text = useText();
  const [period, setPeriod] = useQueryStates({ from: parseAsDay, to: parseAsDay, replaces: parseAsString });
  const replaces = period.replaces ?? undefined;
  const asked = { from: period.from ?? undefined, to: period.to ?? undefined, replaces };
  const endsFirst = Boolean(asked.from && asked.to && asked.from > asked.to);
  const preview = usePreviewStatement(contract.id, asked, { query: { enabled: !endsFirst } });
  // What was refused is refused of the preview that was looked at; another one begins anew.
  const [refusal, setRefusal] = useState<{ of: StatementPreview; error: unknown } | null>(null);
  const [language] = useLanguage();
  const nothing = useNothingToReport(contract, asked);
  const shown = preview.data?.statement;
  return (
    <>
      {replaces && shown?.replaces && (
        <Alert
          type="info"
          showIcon
          className={layout.below}
          title={text('correcting', { number: shown.replaces.number })}
        />
      )}
      <PeriodFields
        contract={contract}
        days={{ from: period.from ?? shown?.from ?? '', to: period.to ?? shown?.to ?? '' }}
        fixed={replaces !== undefined}
        error={refusal?.of === preview.data ? refusal?.error : preview.error}
        obstacles={(preview.data?.obstacles ?? []).map(each => each[language === 'en' ? 'en' : 'zh'])}
        onChange={(end, day) => void setPeriod({ [end]: day })}
      />
      <ProblemAlert error={preview.error} onRetry={() => void preview.refetch()} />
      {endsFirst ? (
        <EmptyState page title={text('endsFirst')} />
      ) : nothing ? (
        <EmptyState page title={text('nothingYet')}>
          {nothing}
        </EmptyState>
      ) : preview.data ? (
        <Preview
          contract={contract}
          preview={preview.data}
          refusal={refusal?.of === preview.data ? refusal?.error : null}
          onRefused={error => setRefusal({ of: preview.data, error })}
          onFresh={() => void preview.refetch()}
        />
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
  refusal,
  onRefused,
  onFresh,
}: {
  contract: ContractResponse;
  preview: StatementPreview;
  refusal: unknown;
  onRefused: (error: unknown) => void;
  onFresh: () => void;
}) {
  const text = useText();
  const navigate = useNavigate();
  const say = useSayDifference();
  const [changes, setChanges] = useState<{ of: string; list: Difference[] } | null>(null);
  const publish = usePublishStatement(published => {
    feedback.done(text('statementDone'));
    navigate(centre.statement.to({ statement: published.id }));
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
      : onRefused(error);
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
      {preview.notClosed > 0 && (
        <Alert
          type="warning"
          showIcon
          className={layout.below}
          title={text('notClosed', { count: preview.notClosed })}
          action={
            <Link
              className={styles.notClosed}
              to={centre.timetable.to({ view: 'list', state: 'planned', from: request.from, to: request.to })}
            >
              {text('notClosedLink')}
            </Link>
          }
        />
      )}
      <StatementView
        above={{ to: centre.contract.to({ contract: contract.id }), title: contract.title }}
        document={statement}
        standing={preview.standing}
        actions={
          <div className={styles.publish}>
            <Button type="primary" disabled={blocked || old} loading={publish.isPending} onClick={ask}>
              {text('publishStatement')}
            </Button>
            {blocked && <span role="status">{text('obstacles')}</span>}
            <ProblemAlert error={refusal} />
          </div>
        }
      />
    </>
  );
}
