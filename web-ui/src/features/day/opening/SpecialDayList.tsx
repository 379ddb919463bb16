import { Alert, Button } from 'antd';
import { parseAsStringLiteral } from 'nuqs';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { HoursText } from '@/domain/centre/HoursText';
import { NationalMark } from '@/domain/nationalDay/NationalMark';
import {
  getExportSpecialDaysUrl,
  useGetOpeningHours,
} from '@/shared/api/generated/centre-day-opening/centre-day-opening';
import type { SpecialDayResponse } from '@/shared/api/generated/model';
import { useLanguage, useListed } from '@/shared/i18n';
import { addDays, longDay } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { Card, ListPage, layout, ProblemAlert, Tag, useListState } from '@/shared/ui';
import { SpecialDayForm } from './SpecialDayForm';
import { useText } from './texts';
import { useProposals } from './useProposals';
import { DAYS_BACK, readSpecialDay, stretchOf, useSpecialDays } from './useSpecialDays';

const WHEN = ['past', 'all'] as const;

/** The week as headquarters states it, and the days that are not as their week. */
export function SpecialDayList({ tabs }: { tabs: ReactNode }) {
  const text = useText();
  const listed = useListed();
  const [language] = useLanguage();
  const { today } = useMe();
  const thisYear = today.slice(0, 4);
  const list = useListState('opening', { when: parseAsStringLiteral(WHEN) });
  const stretch = stretchOf(list.values.when, today);
  return (
    <ListPage<SpecialDayResponse>
      title={text('title')}
      sub={text('sub')}
      exportUrl={format => getExportSpecialDaysUrl({ ...stretch, format })}
      record={{
        read: readSpecialDay,
        may: useMay()('manage-opening'),
        changes: ({ day }) => day >= addDays(today, -DAYS_BACK),
        add: text('add'),
        form: opened => <SpecialDayForm {...opened} />,
      }}
      list={list}
      filters={[
        {
          name: 'when',
          label: text('when'),
          any: text('ahead'),
          options: WHEN.map(value => ({ value, label: text(value) })),
        },
      ]}
      pages={useSpecialDays(stretch)}
      rowKey="id"
      nameOf={({ day }) => day}
      empty={{ title: text('empty'), body: text('emptyBody') }}
      columns={[
        {
          title: text('day'),
          render: (_, { day, national }) => (
            <>
              <b>{longDay(day, language, thisYear)}</b> <NationalMark of={national} />
            </>
          ),
        },
        {
          title: text('kind'),
          render: (_, { kind }) => <Tag tone={kind === 'extra' ? 'info' : 'plain'}>{text(kind)}</Tag>,
        },
        {
          title: text('hours'),
          render: (_, { hours }) => listed(hours.map(each => each.join('–'))) || text('closed'),
        },
        {
          title: text('reason'),
          render: (_, { reason, late }) => (
            <>
              {reason}{' '}
              {late && (
                <Tag tone="warn" hint={text('lateHint')}>
                  {text('late')}
                </Tag>
              )}
            </>
          ),
        },
      ]}
    >
      <Undecided />
      <Week />
      {tabs}
    </ListPage>
  );
}

/** That days of the national calendar wait for the centre's word. */
function Undecided() {
  const text = useText();
  const navigate = useNavigate();
  const may = useMay()('manage-opening');
  const { items, hasMore } = useProposals();
  if (items.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      className={layout.below}
      title={text(hasMore ? 'proposalsMore' : 'proposalsWait', { count: items.length })}
      action={
        <Button size="small" onClick={() => void navigate(centre.opening.to({ tab: 'proposals' }))}>
          {text(may ? 'decide' : 'lookAt')}
        </Button>
      }
    />
  );
}

function Week() {
  const text = useText();
  const { data, error, refetch } = useGetOpeningHours();
  return (
    <Card title={text('week')} className={layout.below}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data && (data.week ? <HoursText hours={data.week} /> : text('noWeek'))}{' '}
      {data?.since && <small className={layout.quiet}>{text('since', { day: data.since })}</small>}
    </Card>
  );
}
