import { Button, Typography } from 'antd';
import type { ReactNode } from 'react';
import { AgeTags } from '@/domain/contract/AgeTags';
import { PaceTag } from '@/domain/contract/PaceTag';
import { Promises } from '@/domain/contract/Promises';
import { useMethodWords } from '@/domain/session/useMethodWords';
import type { PublishedStatement, Standing, StatementDocument } from '@/shared/api/generated/model';
import { useCommon, useLanguage } from '@/shared/i18n';
import { momentIn } from '@/shared/lib/days';
import { count, NO_DATA, percent } from '@/shared/lib/numbers';
import type { Above } from '@/shared/screens/Trail';
import { Card, Defined, Figure, Figures, layout, PageHead, SimulatedTag, Tag } from '@/shared/ui';
import { Corrections } from './Corrections';
import { EvidenceTable } from './EvidenceTable';
import { SensitiveLines } from './SensitiveLines';
import styles from './Statement.module.css';
import { useStatementText } from './texts';

/** A statement as it was published, or as it would be. Everything on it opens to its sessions. */
export function StatementView({
  document,
  standing,
  published,
  actions,
  above,
}: {
  document: StatementDocument;
  standing: Standing;
  published?: PublishedStatement;
  actions?: ReactNode;
  /** The contract it speaks of, one step up. */
  above: Above;
}) {
  const text = useStatementText();
  const common = useCommon();
  const methods = useMethodWords();
  const [language] = useLanguage();
  const { contract, centre, indicators, notClosed, sensitive } = document;
  const known = document.sessionsHeld > 0;
  const inPeriod = (kind: string) =>
    known ? count(indicators.find(each => each.kind === kind)?.inPeriod) : NO_DATA;
  const centreName = language === 'en' ? centre.nameEn : centre.name;
  return (
    <>
      <PageHead
        above={above}
        named={document.number}
        title={
          <>
            {published ? text('heading', { number: document.number }) : text('preview')}{' '}
            <SimulatedTag when={document.simulated} />{' '}
            {published && (
              <Tag tone={published.intact ? 'good' : 'bad'}>
                {text(published.intact ? 'intact' : 'broken')}
              </Tag>
            )}
          </>
        }
        sub={
          <>
            {contract.title} · {centreName} · {contract.agencyName} ·{' '}
            {text('period', { from: document.from, to: document.to })} ·{' '}
            <Defined hint={text('asOfHint')}>{text('asOf', { day: document.asOfDay })}</Defined>{' '}
            {published && <AgeTags standing={standing} />}
          </>
        }
        actions={
          <>
            {actions}
            {published && <Button onClick={() => window.print()}>{text('print')}</Button>}
          </>
        }
      />
      <Corrections document={document} published={published} />
      <Figures>
        <Figure
          label={common('visits')}
          hint={common('visitsHint')}
          value={known ? count(document.visits) : NO_DATA}
        />
        <Figure
          label={common('sessionsHeld')}
          hint={common('sessionsHeldHint')}
          value={known ? count(document.sessionsHeld) : NO_DATA}
          note={
            notClosed
              ? text('notClosed', { count: notClosed })
              : !known
                ? text('noSession')
                : notClosed === 0
                  ? text('allClosed')
                  : undefined
          }
        />
        <Figure
          label={common('verifiability')}
          hint={common('verifiabilityHint')}
          value={percent(document.verifiability)}
          note={known ? methods(document.byMethod, true).join(' · ') : undefined}
        />
        <Figure
          label={text('fingerprint')}
          hint={text('fingerprintHint')}
          value={<Fingerprint of={published} />}
        />
      </Figures>
      <Card
        title={
          <>
            {text('promised')}{' '}
            {published && (
              <PaceTag
                promises={standing.indicators}
                timePassed={standing.reportedShare}
                stale={standing.stale}
              />
            )}{' '}
            {sensitive && sensitive.length > 0 && <Tag tone="info">{text('withoutSensitive')}</Tag>}
          </>
        }
        extra={
          <small>
            {text('reported', { count: standing.reportedDays, share: percent(standing.reportedShare) })}
          </small>
        }
      >
        <Promises
          standing={standing}
          note={({ kind }) => (
            <small className={layout.faint}>{text('inPeriod', { figure: inPeriod(kind) })}</small>
          )}
        />
      </Card>
      <div className={styles.gap} />
      {sensitive && sensitive.length > 0 && (
        <>
          <SensitiveLines lines={sensitive} />
          <div className={styles.gap} />
        </>
      )}
      <Card title={text('evidence', { count: document.sessions.length })}>
        <EvidenceTable sessions={document.sessions} byMethod={document.byMethod} />
        <p className={styles.foot}>
          {text(sensitive === null ? 'privacyMasked' : 'privacy', { rules: document.rules })}
        </p>
        {published && (
          <p className={styles.foot}>
            {text('published', { at: momentIn(published.publishedAt, centre.timeZone) })} ·{' '}
            {text('fingerprint')} <Typography.Text copyable>{published.sha256}</Typography.Text>
            {document.sequence > 1 && ` · ${text('previous')} ${published.previousSha256.slice(0, 12)}…`}
          </p>
        )}
      </Card>
    </>
  );
}

function Fingerprint({ of }: { of: PublishedStatement | undefined }) {
  return of ? `${of.sha256.slice(0, 4)}…${of.sha256.slice(-4)}` : '—';
}
