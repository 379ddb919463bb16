import { Button } from 'antd';
import { Link } from 'react-router';
import {
  useGetRound,
  useGetRoundApplication,
} from '@/shared/api/generated/centre-day-round/centre-day-round';
import type { ApplicationResponse, OutcomeResponse, RoundResponse } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { datedDay } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { useNamed, useParamsOf } from '@/shared/screens/here';
import { Card, DetailPage, EmptyState, Facts, layout, PageHead, Tag } from '@/shared/ui';
import { useOutcomes } from '../api/useRounds';
import { useText } from '../texts';
import { DrawCard } from './DrawCard';
import { useSaid, useTimes } from './words';

export function SheetPage() {
  const { round, application } = useParamsOf(centre.roundSheet);
  const asked = useGetRound(round);
  return (
    <DetailPage of={useGetRoundApplication(application)}>
      {data => (
        <DetailPage of={asked}>{of => <Sheet key={data.id} round={of} application={data} />}</DetailPage>
      )}
    </DetailPage>
  );
}

/** What one applicant is told: each wish, what became of it and why, and how the order was drawn. On paper it is one sheet. */
function Sheet({ round, application }: { round: RoundResponse; application: ApplicationResponse }) {
  const text = useText();
  const { items, isPending } = useOutcomes(round.id, { application: application.id });
  const { organisation, number, className, expected, purpose, wanted, position } = application;
  useNamed(organisation);
  return (
    <div className={layout.stack}>
      <PageHead
        title={text('sheetOf', { organisation })}
        sub={`${round.name} · ${round.firstDay} – ${round.lastDay}`}
        actions={
          <>
            <Link to={centre.roundOutcomes.to({ round: round.id })}>{text('outcomes')}</Link>
            <Button onClick={() => window.print()}>{text('print')}</Button>
          </>
        }
      />
      <Card>
        <Facts
          items={[
            { key: 'number', label: text('number'), children: String(number) },
            { key: 'class', label: text('rank'), children: className },
            {
              key: 'position',
              label: text('position'),
              children: position ? text('positionOf', { n: String(position) }) : text('notYet'),
            },
            { key: 'expected', label: text('expected'), children: String(expected) },
            { key: 'wanted', label: text('wanted'), children: String(wanted) },
            { key: 'purpose', label: text('purpose'), children: purpose, wide: true },
          ]}
        />
      </Card>
      {items.length === 0 && !isPending ? (
        <EmptyState title={text('emptyOutcomes')}>{text('emptyOutcomesBody')}</EmptyState>
      ) : (
        items.map(each => <OneOutcome key={each.id} outcome={each} />)
      )}
      {round.digest && <DrawCard round={round} />}
    </div>
  );
}

function OneOutcome({ outcome }: { outcome: OutcomeResponse }) {
  const text = useText();
  const timesOf = useTimes();
  const said = useSaid();
  const [language] = useLanguage();
  const { today } = useMe();
  const { wish, state, byHand, words, missing, made } = outcome;
  return (
    <Card title={`${text('wish', { n: String(wish) })} · ${timesOf(outcome)}`}>
      <p>
        <Tag tone={state === 'granted' ? 'good' : 'plain'}>{text(`became.${state as 'granted'}`)}</Tag>{' '}
        {byHand && <Tag tone="warn">{text('byHand')}</Tag>}{' '}
        {made !== null && <Tag>{text('madeOf', { n: String(made) })}</Tag>}
      </p>
      <p>{said(words)}</p>
      {missing.length > 0 && (
        <>
          <b>{text('missing')}</b>
          <ul>
            {missing.map(each => (
              <li key={each.day}>
                {datedDay(each.day, language, today.slice(0, 4))} {said(each.words)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
