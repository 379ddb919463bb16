import { Button } from 'antd';
import { parseAsString } from 'nuqs';
import { useState } from 'react';
import { Link } from 'react-router';
import { getExportRegistrationTargetsUrl } from '@/shared/api/generated/centre-day-registration/centre-day-registration';
import type { TargetResponse } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { datedDay } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { count } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { useNamed, useParamsOf } from '@/shared/screens/here';
import { DetailPage, EmptyState, ListPage, PageHead, Tag, useListState } from '@/shared/ui';
import { useTargets, useTermsOf } from '../api/useTerms';
import { useActivityTitle } from '../model/useActivityTitle';
import { useText } from '../texts';
import { FiguresCard } from './FiguresCard';
import { PlacesForm } from './PlacesForm';
import { StandingTag } from './StandingTag';
import { TermsCard } from './TermsCard';
import { TermsForm } from './TermsForm';

const FILTERS = { when: parseAsString };

/** How people sign up for an activity, and for what they may. */
export function RegistrationPage() {
  const { activity } = useParamsOf(centre.registration);
  const { terms, error, refetch } = useTermsOf(activity);
  const title = useActivityTitle(activity);
  useNamed(title);
  return (
    <DetailPage of={{ data: terms === undefined ? undefined : { terms }, error, refetch }}>
      {found =>
        found.terms ? (
          <Targets activity={activity} title={title ?? found.terms.activity} />
        ) : (
          <NoTerms activity={activity} title={title} />
        )
      }
    </DetailPage>
  );
}

function NoTerms({ activity, title }: { activity: string; title: string | undefined }) {
  const text = useText();
  const mayWrite = useMay()('write-timetable');
  const [open, setOpen] = useState(false);
  return (
    <>
      <PageHead title={title ? text('titleOf', { name: title }) : text('title')} />
      <EmptyState
        title={text('none')}
        action={
          mayWrite && (
            <Button type="primary" onClick={() => setOpen(true)}>
              {text('setUp')}
            </Button>
          )
        }
      >
        {text('noneBody')}
      </EmptyState>
      <TermsForm activity={activity} open={open} of={null} onClose={() => setOpen(false)} />
    </>
  );
}

function Targets({ activity, title }: { activity: string; title: string }) {
  const text = useText();
  const may = useMay();
  const [language] = useLanguage();
  const { today } = useMe();
  const list = useListState('registration-targets', FILTERS);
  const [changed, setChanged] = useState<TargetResponse | null>(null);
  const asked = { activity, from: list.values.when === 'past' ? undefined : today };
  const dayOf = (day: string) => datedDay(day, language, today.slice(0, 4));
  const nameOf = ({ sessionId, day, lastDay, startsLocal }: TargetResponse) => {
    if (sessionId && day) return `${dayOf(day)} ${startsLocal}`;
    return day && lastDay ? text('courseDays', { from: dayOf(day), to: dayOf(lastDay) }) : text('course');
  };
  return (
    <>
      <ListPage<TargetResponse>
        title={text('titleOf', { name: title })}
        sub={text('sub')}
        exportUrl={format => getExportRegistrationTargetsUrl({ ...asked, format })}
        list={list}
        filters={[
          {
            name: 'when',
            label: text('when'),
            any: text('upcoming'),
            options: [{ value: 'past', label: text('past') }],
          },
        ]}
        pages={useTargets(asked)}
        rowKey="id"
        nameOf={nameOf}
        rowActions={row =>
          may('write-timetable') &&
          !['held', 'over', 'cancelled'].includes(row.standing) && (
            <Button
              type="link"
              size="small"
              aria-label={`${text('changePlaces')} ${nameOf(row)}`}
              onClick={() => setChanged(row)}
            >
              {text('changePlaces')}
            </Button>
          )
        }
        empty={{ title: text('emptyTargets'), body: text('emptyTargetsBody') }}
        noMatch={{ title: text('noMatch') }}
        columns={[
          { title: text('day'), render: (_, row) => <b>{nameOf(row)}</b> },
          {
            title: text('taken'),
            render: (_, { taken, places, own }) => (
              <>
                {text('takenOf', { taken, places })} {own && <Tag>{text('own')}</Tag>}
              </>
            ),
          },
          { title: text('waiting'), align: 'right', render: (_, { waiting }) => count(waiting) },
          {
            title: text('state'),
            render: (_, row) => <StandingTag of={row} />,
          },
          {
            title: <span className="visually-hidden">{text('list')}</span>,
            align: 'right',
            render: (_, row) =>
              may('read-residents') && (
                <Link
                  to={centre.participants.to({ target: row.id })}
                  aria-label={`${text('list')} ${nameOf(row)}`}
                >
                  {text('list')}
                </Link>
              ),
          },
        ]}
      >
        <TermsCard activity={activity} />
        <FiguresCard activity={activity} />
      </ListPage>
      <PlacesForm target={changed} name={changed ? nameOf(changed) : ''} onClose={() => setChanged(null)} />
    </>
  );
}
