import { Button } from 'antd';
import { parseAsString } from 'nuqs';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  getExportRoundOutcomesUrl,
  useGetRound,
} from '@/shared/api/generated/centre-day-round/centre-day-round';
import type { OutcomeResponse, RoundResponse } from '@/shared/api/generated/model';
import { useMay } from '@/shared/lib/me';
import { count, NO_DATA } from '@/shared/lib/numbers';
import { parseAsQuery } from '@/shared/lib/search';
import { centre } from '@/shared/screens/centre';
import { useNamed, useParamsOf } from '@/shared/screens/here';
import { DetailPage, ListPage, layout, Tag, useListState } from '@/shared/ui';
import { useOutcomes } from '../api/useRounds';
import { useText } from '../texts';
import { AdjustForm } from './AdjustForm';
import styles from './Rounds.module.css';
import { useSaid, useTimes } from './words';

const FILTERS = { q: parseAsQuery, state: parseAsString };
const BECAME = ['granted', 'refused'] as const;

export function OutcomesPage() {
  const { round } = useParamsOf(centre.roundOutcomes);
  return <DetailPage of={useGetRound(round)}>{data => <Outcomes round={data} />}</DetailPage>;
}

/** What became of each wish of a round; on paper, what hangs at the door. */
function Outcomes({ round }: { round: RoundResponse }) {
  const text = useText();
  const timesOf = useTimes();
  const said = useSaid();
  const may = useMay();
  const list = useListState('round-outcomes', FILTERS);
  const asked = { q: list.values.q || undefined, state: list.values.state ?? undefined };
  const [adjusted, setAdjusted] = useState<OutcomeResponse | null>(null);
  const adjusts = may('decide-bookings') && round.state === 'allocated';
  useNamed(round.name);
  return (
    <>
      <ListPage<OutcomeResponse>
        title={text('outcomesOf', { name: round.name })}
        above={{ to: centre.round.to({ round: round.id }), title: round.name }}
        sub={text('outcomesSub')}
        exportUrl={format => getExportRoundOutcomesUrl(round.id, { ...asked, format })}
        actions={<Button onClick={() => window.print()}>{text('print')}</Button>}
        list={list}
        filters={[
          { name: 'q', label: text('organisation') },
          {
            name: 'state',
            label: text('outcome'),
            any: text('anyOutcome'),
            options: BECAME.map(value => ({ value, label: text(`became.${value}`) })),
          },
        ]}
        pages={useOutcomes(round.id, asked)}
        rowKey="id"
        nameOf={({ organisation, number, wish }) =>
          `${number} ${organisation} ${text('wish', { n: String(wish) })}`
        }
        rowActions={row =>
          adjusts && !row.settled ? (
            <Button
              type="link"
              size="small"
              aria-label={`${text('adjust')} ${row.number} ${row.organisation} ${row.wish}`}
              onClick={() => setAdjusted(row)}
            >
              {text('adjust')}
            </Button>
          ) : null
        }
        empty={{ title: text('emptyOutcomes'), body: text('emptyOutcomesBody') }}
        noMatch={{ title: text('noMatch') }}
        columns={[
          { title: text('number'), render: (_, { number }) => <b>{number}</b> },
          {
            title: text('organisation'),
            render: (_, { applicationId, organisation, wish }) => (
              <div className={styles.who}>
                <Link to={centre.roundSheet.to({ round: round.id, application: applicationId })}>
                  {organisation}
                </Link>{' '}
                <small className={layout.whole}>{text('wish', { n: String(wish) })}</small>
              </div>
            ),
          },
          {
            title: text('position'),
            render: (_, { className, position }) => (
              <div
                className={styles.drawn}
              >{`${className} ${text('positionOf', { n: String(position) })}`}</div>
            ),
          },
          {
            title: text('outcome'),
            render: (_, { state, byHand, seriesId }) => (
              <div className={styles.became}>
                <Tag tone={state === 'granted' ? 'good' : 'plain'}>
                  {text(`became.${state as 'granted'}`)}
                </Tag>{' '}
                {byHand && <Tag tone="warn">{text('byHand')}</Tag>}{' '}
                {seriesId && (
                  <Link className={layout.whole} to={centre.series.to({ series: seriesId })}>
                    {text('series')}
                  </Link>
                )}
              </div>
            ),
          },
          {
            title: text('where'),
            render: (_, each) => (
              <div className={styles.where}>
                {each.space && <div>{each.space}</div>}
                {timesOf(each)}
              </div>
            ),
          },
          {
            title: text('dates'),
            align: 'right',
            render: (_, { state, dates, made }) => (state === 'granted' ? count(made ?? dates) : NO_DATA),
          },
          {
            title: text('words'),
            render: (_, { words }) => <small className={styles.reason}>{said(words)}</small>,
          },
        ]}
      />
      <AdjustForm round={round} outcome={adjusted} onClose={() => setAdjusted(null)} />
    </>
  );
}
