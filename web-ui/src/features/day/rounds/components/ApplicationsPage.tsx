import { Button } from 'antd';
import { parseAsString } from 'nuqs';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  getExportRoundApplicationsUrl,
  useGetRound,
} from '@/shared/api/generated/centre-day-round/centre-day-round';
import type { ApplicationResponse, RoundResponse } from '@/shared/api/generated/model';
import { seen } from '@/shared/api/write';
import { useMay } from '@/shared/lib/me';
import { count, NO_DATA } from '@/shared/lib/numbers';
import { parseAsQuery } from '@/shared/lib/search';
import { centre } from '@/shared/screens/centre';
import { useNamed, useParamsOf } from '@/shared/screens/here';
import { AskReason, DetailPage, ListPage, SimulatedTag, Tag, useListState } from '@/shared/ui';
import { readApplication, useApplications, useWithdraw } from '../api/useRounds';
import { useText } from '../texts';
import { ApplicationForm } from './ApplicationForm';
import { useTimes } from './words';

const FILTERS = { q: parseAsQuery, rank: parseAsString, state: parseAsString };
const APPLIED = ['submitted', 'withdrawn'] as const;

export function ApplicationsPage() {
  const { round } = useParamsOf(centre.roundApplications);
  return <DetailPage of={useGetRound(round)}>{data => <Applications round={data} />}</DetailPage>;
}

/** Who applied for what in a round. */
function Applications({ round }: { round: RoundResponse }) {
  const text = useText();
  const timesOf = useTimes();
  const may = useMay();
  const list = useListState('round-applications', FILTERS);
  const { q, rank, state } = list.values;
  const asked = { q: q || undefined, rank: rank ? Number(rank) : undefined, state: state ?? undefined };
  const [leaving, setLeaving] = useState<ApplicationResponse | null>(null);
  const withdraw = useWithdraw(() => setLeaving(null));
  const takes = may('write-bookings') && round.taking;
  useNamed(round.name);
  return (
    <>
      <ListPage<ApplicationResponse>
        title={text('applicationsOf', { name: round.name })}
        above={{ to: centre.round.to({ round: round.id }), title: round.name }}
        sub={text('applicationsSub')}
        exportUrl={format => getExportRoundApplicationsUrl(round.id, { ...asked, format })}
        record={{
          read: readApplication,
          may: takes,
          add: text('addApplication'),
          form: opened => <ApplicationForm round={round} {...opened} />,
        }}
        onEdit={takes ? row => row.state === 'submitted' && list.setOpen(row.id) : undefined}
        list={list}
        filters={[
          { name: 'q', label: text('findApplication') },
          {
            name: 'rank',
            label: text('rank'),
            any: text('anyRank'),
            options: round.classes.map(({ name }, at) => ({ value: String(at + 1), label: name })),
          },
          {
            name: 'state',
            label: text('state'),
            any: text('anyState'),
            options: APPLIED.map(value => ({ value, label: text(`applied.${value}`) })),
          },
        ]}
        pages={useApplications(round.id, asked)}
        rowKey="id"
        nameOf={({ number, organisation }) => `${number} ${organisation}`}
        rowActions={row =>
          takes && row.state === 'submitted' ? (
            <Button
              type="link"
              size="small"
              danger
              aria-label={`${text('withdraw')} ${row.number} ${row.organisation}`}
              onClick={() => setLeaving(row)}
            >
              {text('withdraw')}
            </Button>
          ) : null
        }
        empty={{ title: text('emptyApplications'), body: text('emptyApplicationsBody') }}
        noMatch={{ title: text('noMatch') }}
        columns={[
          { title: text('number'), render: (_, { number }) => <b>{number}</b> },
          {
            title: text('organisation'),
            render: (_, { id, organisation, contact, simulated }) => (
              <>
                <Link to={centre.roundSheet.to({ round: round.id, application: id })}>
                  <b>{organisation}</b>
                </Link>
                {contact && ` · ${contact}`} <SimulatedTag when={simulated} />
              </>
            ),
          },
          { title: text('rank'), dataIndex: 'className' },
          { title: text('expected'), align: 'right', render: (_, each) => count(each.expected) },
          {
            title: text('wishes'),
            render: (_, { wishes }) => (
              <ol>
                {wishes.map(wish => (
                  <li key={`${wish.rule} ${wish.startsLocal}`}>{timesOf(wish)}</li>
                ))}
              </ol>
            ),
          },
          { title: text('wanted'), align: 'right', render: (_, each) => count(each.wanted) },
          {
            title: text('position'),
            render: (_, { position }) => (position ? text('positionOf', { n: String(position) }) : NO_DATA),
          },
          {
            title: text('state'),
            render: (_, { state: now, withdrawReason, granted, position }) => (
              <>
                <Tag hint={withdrawReason ?? undefined}>{text(`applied.${now as 'submitted'}`)}</Tag>{' '}
                {position !== null && (
                  <Tag tone={granted > 0 ? 'good' : 'plain'}>{text('grantedOf', { n: String(granted) })}</Tag>
                )}
              </>
            ),
          },
        ]}
      />
      <AskReason
        open={leaving !== null}
        danger
        title={text('withdrawTitle', { number: String(leaving?.number ?? '') })}
        confirm={text('withdraw')}
        onClose={() => setLeaving(null)}
        onReason={{
          ...withdraw,
          mutateAsync: async reason => {
            if (leaving) await withdraw.mutateAsync({ of: seen(leaving), reason });
          },
        }}
      >
        <p>{text('withdrawBody')}</p>
      </AskReason>
    </>
  );
}
