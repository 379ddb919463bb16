import { Typography } from 'antd';
import { BulletLegend } from '@/domain/contract/BulletLegend';
import { Promises } from '@/domain/contract/Promises';
import { usePublishedAt } from '@/domain/contract/usePublishedAt';
import { useMethodWords } from '@/domain/session/useMethodWords';
import type { PublishedStatement, Standing, StatementDocument } from '@/shared/api/generated/model';
import { useCommon, useNameOf } from '@/shared/i18n';
import { count, NO_DATA, percent } from '@/shared/lib/numbers';
import { Card, Defined, Figure, Figures, layout, OnPaper, Tag } from '@/shared/ui';
import { Corrections } from './Corrections';
import { EvidenceTable } from './EvidenceTable';
import { SensitiveLines } from './SensitiveLines';
import styles from './Statement.module.css';
import { useStatementText } from './texts';
import { toDate } from './toDate';

/** What a statement says, published or not yet: its figures, promised and delivered, and the sessions behind them. */
export function StatementBody({
  document,
  standing,
  published,
}: {
  document: StatementDocument;
  /** Null where it cannot be published: then nothing is added up. */
  standing: Standing | null;
  published?: PublishedStatement;
}) {
  const text = useStatementText();
  const common = useCommon();
  const methods = useMethodWords();
  const publishedAt = usePublishedAt();
  const { centre, indicators, notClosed, sensitive } = document;
  const { sessionsHeld } = document;
  // Nobody can have come where nothing was held; where that cannot even be published, not that is known: no data is not zero.
  const known = sessionsHeld > 0;
  const held = known || standing !== null ? count(sessionsHeld) : NO_DATA;
  const inPeriod = (kind: string) =>
    kind === 'sessionsHeld'
      ? held
      : known
        ? count(indicators.find(each => each.kind === kind)?.inPeriod)
        : NO_DATA;
  return (
    <>
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
          value={held}
          note={
            notClosed ? (
              <span className={styles.lacks}>{text('notClosed', { count: notClosed })}</span>
            ) : !known ? (
              text(standing ? 'noSession' : 'nothingKnown')
            ) : notClosed === 0 ? (
              text('allClosed')
            ) : undefined
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
            {sensitive && sensitive.length > 0 && <Tag tone="info">{text('withoutSensitive')}</Tag>}
          </>
        }
        extra={
          standing && (
            <small>
              <Defined hint={text('reportedHint')}>
                {text(published ? 'reported' : 'reportedWith', {
                  count: standing.reportedDays,
                  share: percent(standing.reportedShare),
                })}
              </Defined>
            </small>
          )
        }
      >
        {standing ? (
          <>
            <Promises
              standing={toDate(standing, document)}
              note={({ kind }) => (
                <small className={layout.faint}>{text('inPeriod', { figure: inPeriod(kind) })}</small>
              )}
            />
            <BulletLegend />
          </>
        ) : (
          <p className={styles.foot}>{text('noTotals')}</p>
        )}
      </Card>
      <div className={styles.gap} />
      {sensitive && sensitive.length > 0 && (
        <>
          <SensitiveLines lines={sensitive} />
          <div className={styles.gap} />
        </>
      )}
      <Card
        title={
          document.sessions.length > 0
            ? text('evidence', { count: document.sessions.length })
            : text('evidenceNone')
        }
      >
        <EvidenceTable
          sessions={document.sessions}
          byMethod={document.byMethod}
          changes={document.lineChanges ?? []}
        />
        <p className={styles.foot}>
          {text(sensitive === null ? 'privacyMasked' : 'privacy', { rules: document.rules })}
        </p>
        {published && (
          <p className={styles.foot}>
            {text('published', { at: publishedAt(published.publishedAt, centre.timeZone) })} ·{' '}
            {text('fingerprint')} <Typography.Text copyable>{published.sha256}</Typography.Text>
            {document.sequence > 1 && ` · ${text('previous')} ${published.previousSha256.slice(0, 12)}…`}
          </p>
        )}
      </Card>
      {published && (
        <OnPaper>
          <Seals of={document} />
        </OnPaper>
      )}
    </>
  );
}

/** Where both sides put their seals. */
function Seals({ of: { centre, contract } }: { of: StatementDocument }) {
  const text = useStatementText();
  const nameOf = useNameOf();
  return (
    <div className={styles.seals}>
      {[
        text('sealOfCentre', { name: nameOf(centre) }),
        text('sealOfAgency', { name: contract.agencyName }),
      ].map(each => (
        <div key={each}>
          {each}
          <br />
          <small>{text('sealDay')}</small>
        </div>
      ))}
    </div>
  );
}

function Fingerprint({ of }: { of: PublishedStatement | undefined }) {
  return of ? `${of.sha256.slice(0, 4)}…${of.sha256.slice(-4)}` : '—';
}
