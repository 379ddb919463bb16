import { parseAsString } from 'nuqs';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useAges } from '@/domain/activity/ages';
import { getExportActivitiesUrl } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { ActivityResponse } from '@/shared/api/generated/model';
import { useListed } from '@/shared/i18n';
import { useMay } from '@/shared/lib/me';
import { NO_DATA } from '@/shared/lib/numbers';
import { parseAsQuery } from '@/shared/lib/search';
import { centre } from '@/shared/screens/centre';
import { ListPage, Tag, useListState } from '@/shared/ui';
import { readActivity, useActivities, useProgrammes } from '../api/useCatalogue';
import { useText } from '../texts';
import { ActivityForm } from './ActivityForm';
import { FeedLink } from './FeedLink';
import { SessionsLink } from './SessionsLink';

const FILTERS = { q: parseAsQuery, programme: parseAsString, published: parseAsString };

export function ActivityList({ tabs }: { tabs: ReactNode }) {
  const text = useText();
  const agesOf = useAges();
  const listed = useListed();
  const may = useMay();
  const mayWrite = may('write-timetable');
  const list = useListState('activities', FILTERS);
  const programmes = useProgrammes();
  const { q, programme, published } = list.values;
  const asked = {
    q: q || undefined,
    programme: programme ?? undefined,
    published: published === null ? undefined : published === 'yes' ? ('true' as const) : ('false' as const),
  };
  const forWhom = (each: ActivityResponse) => {
    const groups = listed(each.targetGroups.map(group => text(`group.${group}`)));
    const ages = agesOf(each);
    return [groups, ages === NO_DATA ? '' : ages].filter(Boolean).join(' · ') || text('everybody');
  };
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
        {
          name: 'published',
          label: text('published'),
          any: text('anyPublished'),
          options: [
            { value: 'yes', label: text('isPublished') },
            { value: 'no', label: text('notPublished') },
          ],
        },
      ]}
      pages={useActivities(asked)}
      rowKey="id"
      nameOf={({ title }) => title}
      empty={{ title: text('emptyActivities'), body: text('emptyActivitiesBody') }}
      noMatch={{ title: text('noMatch') }}
      columns={[
        {
          title: text('title'),
          render: (_, { id, title, publishedAt }) => (
            <>
              <Link to={centre.activity.to({ activity: id })}>
                <b>{title}</b>
              </Link>{' '}
              {publishedAt && <Tag tone="good">{text('isPublished')}</Tag>}
            </>
          ),
        },
        { title: text('programme'), dataIndex: 'programme' },
        { title: text('targetGroups'), render: (_, each) => forWhom(each) },
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
              aria-label={`${text('toRegistration')} ${title}`}
            >
              {text('toRegistration')}
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
