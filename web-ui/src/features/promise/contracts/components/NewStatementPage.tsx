import { Alert } from 'antd';
import { parseAsString, useQueryStates } from 'nuqs';
import { useState } from 'react';
import { Link } from 'react-router';
import { StatementBody } from '@/domain/statement';
import {
  useGetContract,
  usePreviewStatement,
} from '@/shared/api/generated/centre-promise-contract/centre-promise-contract';
import type { ContractResponse, StatementPreview } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { addDays, daysBetween } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { parseAsDay } from '@/shared/lib/search';
import { centre } from '@/shared/screens/centre';
import { useParamsOf } from '@/shared/screens/here';
import { DetailPage, EmptyState, layout, PageHead, ProblemAlert, SimulatedTag } from '@/shared/ui';
import { useText } from '../texts';
import { Lacking } from './Lacking';
import { PeriodFields } from './PeriodFields';
import { Publishing } from './Publishing';
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
  const data = endsFirst || nothing ? undefined : preview.data;
  // Nobody chose the days that nothing can be said of yet, so they are not in the way.
  const obstacles = nothing ? [] : (preview.data?.obstacles ?? []);
  const refused = refusal && refusal.of === data ? refusal.error : null;
  const above = { to: centre.contract.to({ contract: contract.id }), title: contract.title };
  return (
    <>
      <PageHead
        above={above}
        title={
          <>
            {text('newStatement')} <SimulatedTag when={contract.simulated} />
          </>
        }
        sub={`${contract.title} · ${contract.agencyName} · ${contract.number}`}
      />
      {replaces && preview.data?.statement.replaces && (
        <Alert
          type="info"
          showIcon
          className={layout.below}
          title={text('correcting', { number: preview.data.statement.replaces.number })}
        />
      )}
      <PeriodFields
        contract={contract}
        days={{
          from: period.from ?? preview.data?.statement.from ?? '',
          to: period.to ?? preview.data?.statement.to ?? '',
        }}
        fixed={replaces !== undefined}
        error={refused ?? preview.error}
        obstacles={obstacles.map(each => each[language === 'en' ? 'en' : 'zh'])}
        onChange={(end, day) => void setPeriod({ [end]: day })}
      />
      <ProblemAlert error={preview.error} onRetry={() => void preview.refetch()} />
      {data ? (
        <>
          <Lacking preview={data} />
          <Publishing
            contract={contract}
            preview={data}
            refusal={refused}
            onRefused={error => setRefusal({ of: data, error })}
            onFresh={() => void preview.refetch()}
          />
          <Previewed preview={data} />
        </>
      ) : (
        !preview.error && (
          <EmptyState
            title={text(endsFirst ? 'endsFirst' : nothing ? 'nothingYet' : 'choosePeriod')}
            action={nothing && <Link to={above.to}>{text('backToContract')}</Link>}
          >
            {nothing}
          </EmptyState>
        )
      )}
    </>
  );
}

/** The statement as it would be, under its number and its days. */
function Previewed({ preview: { statement, standing } }: { preview: StatementPreview }) {
  const text = useText();
  const { from, to, number } = statement;
  return (
    <section aria-labelledby="previewed">
      <h2 id="previewed" className={styles.previewed}>
        {text('previewOf', { number, from, to, count: daysBetween(from, to) + 1 })}
      </h2>
      <StatementBody document={statement} standing={standing} />
    </section>
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
