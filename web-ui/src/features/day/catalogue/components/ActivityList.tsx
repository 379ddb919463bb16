import { parseAsString } from 'nuqs';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useAges } from '@/domain/activity/ages';
import { getExportActivitiesUrl } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { ActivityResponse } from '@/shared/api/generated/model';
import { useMay } from '@/shared/lib/me';
import { NO_DATA } from '@/shared/lib/numbers';
import { parseAsQuery } from '@/shared/lib/search';
import { centre } from '@/shared/screens/centre';
import { ListPage, useListState } from '@/shared/ui';
import { readActivity, useActivities, useProgrammes } from '../api/useCatalogue';
import { useText } from '../texts';
import { ActivityForm } from './ActivityForm';
import { FeedLink } from './FeedLink';
import { SessionsLink } from './SessionsLink';

const FILTERS = { q: parseAsQuery, programme: parseAsString };

export function ActivityList({ tabs }: { tabs: ReactNode }) {
  const text = useText();
  const agesOf = useAges();
  const may = useMay();
  const mayWrite = may('write-timetable');
  const list = useListState('activities', FILTERS);
  const programmes = useProgrammes();
  const { q, programme } = list.values;
  const asked = { q: q || undefined, programme: programme ?? undefined };
  return (
    <ListPage<ActivityResponse>
      title={text('activities')}
      sub={text('activitiesSub')}
      exportUrl={format => getExportActivitiesUrl({ ...asked, format })}
      record={{
        read: readActivity,
        may: mayWrite,
        add: text('addActivity'),
        form: opened => <ActivityForm {...opened} />,
      }}
      list={list}
      filters={[
        { name: 'q', label: text('find') },
        {
          name: 'programme',
          label: text('programme'),
          any: text('anyProgramme'),
          options: programmes.items.map(({ id, name }) => ({ value: id, label: name })),
        },
      ]}
      pages={useActivities(q, programme)}
      rowKey="id"
      nameOf={({ title }) => title}
      empty={{ title: text('emptyActivities'), body: text('emptyActivitiesBody') }}
      noMatch={{ title: text('noMatch') }}
      columns={[
        { title: text('title'), render: (_, each) => <b>{each.title}</b> },
        { title: text('programme'), dataIndex: 'programme' },
        { title: text('age'), render: (_, each) => agesOf(each) },
        { title: text('externalId'), render: (_, each) => each.externalId ?? NO_DATA },
        {
          title: text('sessions'),
          render: (_, { id, title }) => <SessionsLink of={{ activity: id }} name={title} />,
        },
        {
          title: text('registration'),
          render: (_, { id, title }) => (
            <Link
              to={centre.registration.to({ activity: id })}
              aria-label={`${text('registration')} ${title}`}
            >
              {text('show')}
            </Link>
          ),
        },
        ...(may('manage-feeds')
          ? [
              {
                title: text('feed'),
                render: (_: unknown, { id, title }: ActivityResponse) => (
                  <FeedLink of={{ activity: id }} name={title} />
                ),
              },
            ]
          : []),
      ]}
    >
      {tabs}
    </ListPage>
  );
}
