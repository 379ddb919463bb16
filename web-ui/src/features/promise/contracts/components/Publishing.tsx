import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ContractResponse, Difference, StatementPreview } from '@/shared/api/generated/model';
import { Problem } from '@/shared/api/problem';
import { centre } from '@/shared/screens/centre';
import { AskReason, feedback, ProblemAlert } from '@/shared/ui';
import { usePublishStatement } from '../api/useContracts';
import { useText } from '../texts';
import { FiguresChanged } from './FiguresChanged';
import { DAYS } from './PeriodFields';
import { PublishSummary } from './PublishSummary';
import styles from './Statement.module.css';

/** The button that publishes what is looked at, once what it says was read; beside it, why that was refused. Why it cannot be stands beside the days. */
export function Publishing({
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
  const [changes, setChanges] = useState<{ of: string; list: Difference[] } | null>(null);
  const [correcting, setCorrecting] = useState(false);
  const publish = usePublishStatement(published => {
    feedback.done(text('statementDone'));
    navigate(centre.statement.to({ statement: published.id }));
  });
  const { statement, digest, seen } = preview;
  const { from, to, replaces } = statement;
  const request = { from, to, replaces: replaces?.id ?? null, digest, seen };
  const old = changes?.of === digest;
  const blocked = preview.obstacles.length > 0;
  const refused = (error: unknown) =>
    error instanceof Problem && error.slug === 'figures-changed'
      ? setChanges({ of: digest, list: error.body.changes ?? [] })
      : onRefused(error);
  const send = (reason: string | null) =>
    publish.mutateAsync({ contract: contract.id, values: { ...request, reason } }).catch(refused);
  const summary = <PublishSummary contract={contract} preview={preview} />;
  const ask = () =>
    replaces
      ? setCorrecting(true)
      : feedback.confirm({
          title: text('publishStatementTitle'),
          width: 560,
          content: summary,
          okText: text('publishStatement'),
          onOk: () => send(null),
        });
  return (
    <>
      {old && <FiguresChanged changes={changes.list} onFresh={onFresh} />}
      <div className={styles.publish}>
        <Button
          type="primary"
          disabled={blocked || old}
          aria-describedby={blocked ? DAYS : undefined}
          loading={publish.isPending}
          onClick={ask}
        >
          {text('publishStatement')}
        </Button>
        <ProblemAlert error={refusal} />
      </div>
      <AskReason
        open={correcting}
        title={text('publishStatementTitle')}
        confirm={text('publishStatement')}
        label={text('correctionReason')}
        hint={text('correctionReasonHint')}
        onClose={() => setCorrecting(false)}
        onReason={{ ...publish, mutateAsync: send }}
      >
        {summary}
      </AskReason>
    </>
  );
}
