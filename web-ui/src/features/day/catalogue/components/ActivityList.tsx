import { parseAsString } from 'nuqs';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { getExportActivitiesUrl } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { ActivityResponse } from '@/shared/api/generated/model';
import { useMay } from '@/shared/lib/me';
import { NO_DATA } from '@/shared/lib/numbers';
import { parseAsQuery } from '@/shared/lib/search';
import { centre } from '@/shared/screens/centre';
import { AddButton, ExportButton, ListPage, useListState, useOpened } from '@/shared/ui';
import { readActivity, useActivities, useProgrammes } from '../api/useCatalogue';
import { useText } from '../texts';
import { ActivityForm } from './ActivityForm';

const FILTERS = { q: parseAsQuery, programme: parseAsString };

export function ActivityList({ tabs }: { tabs: ReactNode }) {
  const text = useText();
  const mayWrite = useMay()('write-timetable');
  const list = useListState('activities', FILTERS);
  const programmes = useProgrammes();
  const { q, programme } = list.values;
  const asked = { q: q || undefined, programme: programme ?? undefined };
  const pages = useActivities(q, programme);
  const opened = useOpened<ActivityResponse>(list, {
    items: pages.items,
    idOf: ({ id }) => id,
    read: readActivity,
    may: mayWrite,
  });
  return (
    <>
      <ListPage<ActivityResponse>
        title={text('activities')}
        sub={text('activitiesSub')}
        actions={mayWrite && <AddButton list={list}>{text('addActivity')}</AddButton>}
        exporter={
          <ExportButton
            name={text('activities')}
            url={format => getExportActivitiesUrl({ ...asked, format })}
          />
        }
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
        pages={pages}
        rowKey="id"
        nameOf={({ title }) => title}
        onEdit={mayWrite ? ({ id }) => list.setOpen(id) : undefined}
        empty={{ title: text('emptyActivities'), body: text('emptyActivitiesBody') }}
        noMatch={{ title: text('noMatch') }}
        columns={[
          { title: text('title'), render: (_, each) => <b>{each.title}</b> },
          { title: text('programme'), dataIndex: 'programme' },
          { title: text('age'), render: (_, each) => agesOf(each, text) },
          { title: text('externalId'), render: (_, each) => each.externalId ?? NO_DATA },
          {
            title: text('sessions'),
            render: (_, { id, title }) => (
              <Link
                to={centre.timetable.to({ view: 'list', activity: id })}
                aria-label={`${text('show')} ${title}`}
              >
                {text('show')}
              </Link>
            ),
          },
        ]}
      >
        {tabs}
      </ListPage>
      <ActivityForm key={list.formKey} {...opened} />
    </>
  );
}

function agesOf({ ageMin, ageMax }: ActivityResponse, text: ReturnType<typeof useText>): string {
  if (ageMin !== null && ageMax !== null) return text('ages', { from: ageMin, to: ageMax });
  if (ageMin !== null) return text('agesFrom', { from: ageMin });
  if (ageMax !== null) return text('agesTo', { to: ageMax });
  return NO_DATA;
}
