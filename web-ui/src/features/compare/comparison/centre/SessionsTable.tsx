import { formatPeriod } from '@/domain/period/period';
import { usePhaseText } from '@/domain/session/texts';
import { getExportComparisonSessionsUrl } from '@/shared/api/generated/headquarters-compare-comparison/headquarters-compare-comparison';
import type { SessionRow } from '@/shared/api/generated/model';
import { useCommon, useLanguage } from '@/shared/i18n';
import { shortDay } from '@/shared/lib/days';
import { count } from '@/shared/lib/numbers';
import {
  DataTable,
  Defined,
  EmptyState,
  ExportButton,
  LateTag,
  SimulatedTag,
  Tag,
  type Tone,
} from '@/shared/ui';
import { useSessions } from '../api/useCentreFigures';
import { useMethods } from '../components/CentreCells';
import styles from '../components/Comparison.module.css';
import { useText as useShared } from '../texts';
import { asPeriod } from './asPeriod';
import { useText } from './texts';

const TONES: Record<string, Tone> = { held: 'good', planned: 'warn', cancelled: 'plain' };

/** Totals of the sessions of a period, page by page; those of sensitive programmes never leave it. */
export function SessionsTable({ slug, from, to }: { slug: string; from: string; to: string }) {
  const text = useText();
  const phase = usePhaseText();
  const shared = useShared();
  const common = useCommon();
  const [language] = useLanguage();
  const methods = useMethods();
  const pages = useSessions(slug, from, to);
  return (
    <>
      <h2 className={styles.section}>
        {text('sessions')} <small>{text('sessionsSub')}</small>
      </h2>
      <p className={styles.exports}>
        <ExportButton
          name={`${slug} ${text('sessions')} ${formatPeriod(asPeriod(from, to))}`}
          url={format => getExportComparisonSessionsUrl(slug, { from, to, format })}
        />
      </p>
      <DataTable<SessionRow>
        pages={pages}
        rowKey="id"
        label={text('sessions')}
        empty={<EmptyState title={text('noSessions')} />}
        columns={[
          {
            title: text('date'),
            render: (_, row) => (
              <>
                {row.day} <span className={styles.hint}>{shortDay(row.day, language).split(' ')[0]}</span>
              </>
            ),
          },
          { title: text('time'), render: (_, row) => row.startsLocal },
          {
            title: text('session'),
            render: (_, row) => (
              <>
                <b>{row.title}</b> <LateTag when={row.late} /> <SimulatedTag when={row.simulated} />
                <span className={styles.sub}>{row.programme}</span>
              </>
            ),
          },
          {
            title: common('state'),
            render: (_, { state }) => (
              <Tag tone={TONES[state] ?? 'plain'}>
                {state === 'held' || state === 'planned' || state === 'cancelled'
                  ? phase(`state.${state}`)
                  : state}
              </Tag>
            ),
          },
          {
            title: <Defined hint={shared('visitsHint')}>{common('visits')}</Defined>,
            align: 'right',
            render: (_, row) =>
              row.visitsNotClosed > 0 ? (
                <span className={styles.hint}>
                  {text('notClosedNote', { visits: count(row.visitsNotClosed) })}
                </span>
              ) : (
                <b>{count(row.visits)}</b>
              ),
          },
          {
            title: text('byMethod'),
            render: (_, { byMethod, visits }) => (
              <span className={styles.hint}>{byMethod && visits ? methods(byMethod) : null}</span>
            ),
          },
        ]}
      />
    </>
  );
}
