import { useState } from 'react';
import { Link } from 'react-router';
import { useListSpaces } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import {
  getGetRoundHistoryQueryKey,
  getRoundHistory,
  useGetRound,
} from '@/shared/api/generated/centre-day-round/centre-day-round';
import type { RoundResponse } from '@/shared/api/generated/model';
import { useHistoryPages } from '@/shared/api/pages';
import { useListed } from '@/shared/i18n';
import { useMay } from '@/shared/lib/me';
import { count } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { useNamed, useParamsOf } from '@/shared/screens/here';
import { Card, DetailPage, Facts, History, layout, PageHead, SimulatedTag, Tag } from '@/shared/ui';
import { useText } from '../texts';
import { DrawCard } from './DrawCard';
import { RoundActions } from './RoundActions';
import { RoundForm } from './RoundForm';
import { isDrawn, type State, TONES, useSaid } from './words';

const WHILE_CONFIRMING = 1500;

export function RoundPage() {
  const { round } = useParamsOf(centre.round);
  const asked = useGetRound(round, {
    query: { refetchInterval: ({ state: { data } }) => data?.state === 'confirming' && WHILE_CONFIRMING },
  });
  return <DetailPage of={asked}>{data => <One key={data.id} round={data} />}</DetailPage>;
}

/** One round: its rules, how far it is, its draw, and what comes next. */
function One({ round }: { round: RoundResponse }) {
  const text = useText();
  const said = useSaid();
  const may = useMay();
  const [editing, setEditing] = useState(false);
  useNamed(round.name);
  return (
    <div className={layout.stack}>
      <PageHead
        named={round.name}
        title={
          <>
            {round.name}{' '}
            <Tag tone={TONES[round.state as State] ?? 'plain'}>{text(`state.${round.state as State}`)}</Tag>{' '}
            <SimulatedTag when={round.simulated} />
          </>
        }
        sub={`${round.firstDay} – ${round.lastDay}`}
        actions={<RoundActions round={round} onEdit={() => setEditing(true)} />}
      />
      {round.failure && <p role="alert">{said(round.failure)}</p>}
      {round.cancelReason && <p>{round.cancelReason}</p>}
      <Standing round={round} />
      <Rules round={round} />
      {round.digest && <DrawCard round={round} />}
      {may('read-residents') && <Past id={round.id} />}
      <RoundForm open={editing} of={round} onClose={() => setEditing(false)} />
    </div>
  );
}

/** How far it is, and the way to its applications and outcomes. */
function Standing({ round }: { round: RoundResponse }) {
  const text = useText();
  const { id, applications, wishes, granted, settled } = round;
  return (
    <Card>
      <Facts
        items={[
          {
            key: 'applications',
            label: text('applications'),
            children: (
              <Link to={centre.roundApplications.to({ round: id })}>
                {text('applicationCount', { n: count(applications) })}
              </Link>
            ),
          },
          ...(isDrawn(round)
            ? [
                {
                  key: 'outcomes',
                  label: text('outcomes'),
                  children: (
                    <Link to={centre.roundOutcomes.to({ round: id })}>
                      {text('ofWishes', { granted: String(granted), wishes: String(wishes) })}
                    </Link>
                  ),
                },
              ]
            : []),
          ...(settled > 0 || round.state === 'confirming'
            ? [
                {
                  key: 'progress',
                  label: text('state.confirming'),
                  children: (
                    <span role="status">
                      {text('progress', { settled: String(settled), granted: String(granted) })}
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}

function Rules({ round }: { round: RoundResponse }) {
  const text = useText();
  const listed = useListed();
  const { data } = useListSpaces({ limit: 200 });
  const names = new Map((data?.items ?? []).map(each => [each.id, each.name]));
  const hours = String(round.quotaHours);
  return (
    <Card>
      <Facts
        items={[
          {
            key: 'applying',
            label: text('applying'),
            children: `${round.opensOn} – ${round.closesOn}`,
          },
          {
            key: 'quota',
            label: text('quota'),
            children: text(`quotaOf.${round.quotaPer as 'week'}`, { hours }),
          },
          { key: 'missing', label: text('missingPercent'), children: String(round.missingPercent) },
          {
            key: 'classes',
            label: text('classesLine'),
            children: round.classes.map(each => each.name).join(' → '),
            wide: true,
          },
          {
            key: 'spaces',
            label: text('spaces'),
            children: listed(round.spaceIds.map(id => names.get(id) ?? '')),
            wide: true,
          },
          { key: 'source', label: text('source'), children: round.source, wide: true },
        ]}
      />
    </Card>
  );
}

function Past({ id }: { id: string }) {
  const text = useText();
  const pages = useHistoryPages(id, getGetRoundHistoryQueryKey, getRoundHistory);
  return (
    <Card title={text('history')}>
      <History pages={pages} />
    </Card>
  );
}
