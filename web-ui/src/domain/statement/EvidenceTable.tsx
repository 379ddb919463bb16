import { Table } from 'antd';
import { parseAsInteger, useQueryState } from 'nuqs';
import type { Heads, LineChange, SessionLine } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { count } from '@/shared/lib/numbers';
import { usePrinting } from '@/shared/lib/usePrinting';
import { EmptyState, LateTag, SidewaysScroll, SimulatedTag, Tag } from '@/shared/ui';
import { changesOf } from './differences';
import styles from './Statement.module.css';
import { useStatementText } from './texts';

const METHODS = ['scan', 'named', 'self', 'tally', 'partner'] as const;
const LABELS = {
  scan: 'methodScan',
  named: 'methodNamed',
  self: 'methodSelf',
  tally: 'methodTally',
  partner: 'methodPartner',
} as const;

interface Props {
  sessions: SessionLine[];
  byMethod: Heads;
  /** Of a correction: its sessions that are not as they were are marked. */
  changes: LineChange[];
}

/** Every session behind a figure, people masked. Methods nobody used have no column. */
export function EvidenceTable({ sessions, byMethod, changes }: Props) {
  const text = useStatementText();
  const common = useCommon();
  const printing = usePrinting();
  const [page, turn] = useQueryState('page', parseAsInteger.withDefault(1));
  const used = METHODS.filter(method => byMethod[method] > 0);
  const rows = new Map(sessions.map((line, row) => [line, row]));
  const changed = changesOf(sessions, changes);
  const masked = <Tag hint={text('maskedHint')}>{text('masked')}</Tag>;
  return (
    <div className={styles.evidence}>
      <SidewaysScroll label={text('sessions')}>
        <Table<SessionLine>
          size="small"
          rowKey={line => rows.get(line) ?? -1}
          rowClassName={line => (changed.has(line) ? (styles.changed ?? '') : '')}
          dataSource={sessions}
          locale={{ emptyText: <EmptyState title={text('noEvidence')}>{text('noEvidenceBody')}</EmptyState> }}
          pagination={
            !printing && {
              current: page,
              defaultPageSize: 20,
              hideOnSinglePage: true,
              showSizeChanger: true,
              onChange: next => void turn(next),
            }
          }
          columns={[
            {
              title: text('day'),
              className: styles.whole,
              render: (_, line) => `${line.day} ${line.startsLocal}`,
            },
            {
              title: text('session'),
              render: (_, line) => (
                <>
                  {line.title} <LateTag when={line.late} /> <SimulatedTag when={line.simulated} />{' '}
                  <Before change={changed.get(line)} />
                </>
              ),
            },
            {
              title: text('space'),
              render: (_, line) => line.space ?? <span className={styles.whole}>{text('noSpace')}</span>,
            },
            ...used.map(method => ({
              title: common(LABELS[method]),
              align: 'right' as const,
              render: (_: unknown, line: SessionLine) =>
                line.byMethod === null ? '' : count(line.byMethod[method]),
            })),
            {
              title: common('visits'),
              align: 'right',
              render: (_, line) => (line.visits === null ? masked : <b>{count(line.visits)}</b>),
            },
          ]}
        />
      </SidewaysScroll>
    </div>
  );
}

/** What a row was before the correction. */
function Before({ change }: { change: LineChange | undefined }) {
  const text = useStatementText();
  if (!change) return null;
  const { before } = change;
  return <Tag tone="warn">{before ? text('was', { visits: count(before.visits) }) : text('isNew')}</Tag>;
}
