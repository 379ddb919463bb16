import { Button } from 'antd';
import { parseAsString, useQueryState } from 'nuqs';
import { Link } from 'react-router';
import { STATES, type State, useRegistrationText } from '@/domain/registration/texts';
import {
  getExportRegistrationsUrl,
  getGetRegistrationHistoryQueryKey,
  getRegistrationHistory,
  useGetRegistrationTarget,
} from '@/shared/api/generated/centre-day-registration/centre-day-registration';
import type { RegistrationResponse, TargetResponse } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { datedDay } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { usePrinting } from '@/shared/lib/usePrinting';
import { centre } from '@/shared/screens/centre';
import { useNamed, useParamsOf } from '@/shared/screens/here';
import { DetailPage, ListPage, useListState } from '@/shared/ui';
import { useRegistrations } from '../api/useRegistrations';
import { useText } from '../texts';
import { SignUpForm } from './SignUpForm';
import { Standing } from './Standing';
import { useColumns } from './useColumns';
import { useSteps } from './useSteps';

const FILTERS = { state: parseAsString };
const SHOWN: readonly string[] = ['placed', 'offered'];

/** Who signed up for a session, or for an activity as a course. */
export function ParticipantsPage() {
  const { target } = useParamsOf(centre.participants);
  return (
    <DetailPage of={useGetRegistrationTarget(target)}>{found => <Participants target={found} />}</DetailPage>
  );
}

function Participants({ target }: { target: TargetResponse }) {
  const text = useText();
  const words = useRegistrationText();
  const mayWrite = useMay()('write-registrations');
  const [language] = useLanguage();
  const { today } = useMe();
  const printing = usePrinting();
  const [session] = useQueryState('session');
  const list = useListState('registrations', FILTERS);
  const state = list.values.state ?? undefined;
  const asked = { target: target.id, session: session ?? target.sessionId ?? undefined, state };
  const pages = useRegistrations(asked);
  const nameOf = ({ resident }: RegistrationResponse) => resident ?? text('erased');
  const { actions, dialogs } = useSteps(target, nameOf);
  const columns = useColumns(printing);
  const called =
    target.sessionId && target.day
      ? `${target.activity} ${datedDay(target.day, language, today.slice(0, 4))} ${target.startsLocal}`
      : target.activity;
  useNamed(called);
  // a list on paper is for those who come; the order is that of asking on both
  const shown =
    printing && !state ? { ...pages, items: pages.items.filter(row => SHOWN.includes(row.state)) } : pages;
  const over = ['held', 'over', 'cancelled'].includes(target.standing);
  return (
    <>
      <ListPage<RegistrationResponse>
        title={text('participantsOf', { name: called })}
        sub={<Standing target={target} />}
        actions={
          <>
            <Link to={centre.registration.to({ activity: target.activityId })}>{text('terms')}</Link>
            {pages.items.length > 0 && <Button onClick={() => window.print()}>{text('print')}</Button>}
          </>
        }
        exportUrl={format => getExportRegistrationsUrl({ ...asked, format })}
        record={{
          may: mayWrite && !over,
          add: text('add'),
          form: opened => <SignUpForm {...opened} target={target} listed={pages.items} />,
        }}
        list={list}
        filters={[
          {
            name: 'state',
            label: text('state'),
            any: text('anyState'),
            options: STATES.map(value => ({ value, label: words(`state.${value as State}`) })),
          },
        ]}
        pages={shown}
        rowKey="id"
        nameOf={nameOf}
        rowActions={mayWrite ? actions : undefined}
        history={{
          of: 'registration',
          keyOf: getGetRegistrationHistoryQueryKey,
          page: getRegistrationHistory,
        }}
        empty={{ title: text('empty'), body: text('emptyBody') }}
        noMatch={{ title: text('noMatch') }}
        columns={columns}
      />
      {dialogs}
    </>
  );
}
