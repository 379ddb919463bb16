import { Button, Input, Select } from 'antd';
import { parseAsString, useQueryState } from 'nuqs';
import { Link } from 'react-router';
import type { ActivityResponse } from '@/shared/api/generated/model';
import { toTimetable } from '@/shared/config/links';
import { useCommon } from '@/shared/i18n';
import { NO_DATA } from '@/shared/lib/numbers';
import { parseAsQuery } from '@/shared/lib/search';
import { DataTable, EmptyState, layout, Toolbar } from '@/shared/ui';
import { useActivities, useProgrammes } from '../api/useCatalogue';
import { useText } from '../texts';

export function ActivityList({ onEdit }: { onEdit?: (activity: ActivityResponse) => void }) {
  const text = useText();
  const common = useCommon();
  const [q, setQ] = useQueryState('q', parseAsQuery);
  const [programme, setProgramme] = useQueryState('programme', parseAsString);
  const programmes = useProgrammes();
  const pages = useActivities(q, programme);
  return (
    <>
      <Toolbar>
        <Input.Search
          allowClear
          value={q}
          onChange={event => void setQ(event.target.value || null)}
          placeholder={text('find')}
          aria-label={text('find')}
          className={layout.wide}
        />
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={text('anyProgramme')}
          placeholder={text('anyProgramme')}
          value={programme}
          onChange={next => void setProgramme(next ?? null)}
          className={layout.wide}
          options={programmes.items.map(each => ({ value: each.id, label: each.name }))}
        />
      </Toolbar>
      <DataTable<ActivityResponse>
        pages={pages}
        rowKey="id"
        label={text('activities')}
        empty={
          q || programme ? (
            <EmptyState title={text('noMatch')} />
          ) : (
            <EmptyState title={text('emptyActivities')}>{text('emptyActivitiesBody')}</EmptyState>
          )
        }
        columns={[
          { title: text('title'), render: (_, each) => <b>{each.title}</b> },
          { title: text('programme'), render: (_, each) => each.programme },
          { title: text('age'), render: (_, each) => agesOf(each, text) },
          { title: text('externalId'), render: (_, each) => each.externalId ?? NO_DATA },
          {
            title: text('sessions'),
            render: (_, each) => (
              <Link
                to={toTimetable({ view: 'list', activity: each.id })}
                aria-label={`${text('show')} ${each.title}`}
              >
                {text('show')}
              </Link>
            ),
          },
          {
            title: <span className="visually-hidden">{common('actions')}</span>,
            align: 'right',
            render: (_, each) =>
              onEdit && (
                <Button
                  type="link"
                  size="small"
                  aria-label={`${common('edit')} ${each.title}`}
                  onClick={() => onEdit(each)}
                >
                  {common('edit')}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}

function agesOf({ ageMin, ageMax }: ActivityResponse, text: ReturnType<typeof useText>): string {
  if (ageMin !== null && ageMax !== null) return text('ages', { from: ageMin, to: ageMax });
  if (ageMin !== null) return text('agesFrom', { from: ageMin });
  if (ageMax !== null) return text('agesTo', { to: ageMax });
  return NO_DATA;
}
