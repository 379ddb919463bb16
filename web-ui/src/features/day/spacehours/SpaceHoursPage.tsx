import { HoursText } from '@/domain/centre/HoursText';
import { useListSpaces } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import { getExportSpaceHoursUrl } from '@/shared/api/generated/centre-day-spacehours/centre-day-spacehours';
import type { SpaceHoursResponse } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { longDay } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { useNamed, useParamsOf } from '@/shared/screens/here';
import { ExportButton, ListPage, layout, Tag, useListState } from '@/shared/ui';
import { SpaceHoursForm } from './SpaceHoursForm';
import { useText } from './texts';
import { readSpaceHours, useSpaceHours } from './useSpaceHours';

/** From which day on a space is open when, the last beginning first. */
export function SpaceHoursPage() {
  const text = useText();
  const [language] = useLanguage();
  const { today } = useMe();
  const { space } = useParamsOf(centre.spaceHours);
  const mayWrite = useMay()('write-timetable');
  const spaces = useListSpaces({ limit: 200 });
  const name = spaces.data?.items.find(({ id }) => id === space)?.name;
  const list = useListState('space-hours', {});
  useNamed(name);
  return (
    <ListPage<SpaceHoursResponse>
      title={name ? text('titleOf', { name }) : text('title')}
      sub={text('sub')}
      exporter={
        <>
          <span className={layout.quiet}>{text('ofAll')}</span>
          <ExportButton name={text('ofAll')} url={format => getExportSpaceHoursUrl({ format })} />
        </>
      }
      record={{
        read: id => readSpaceHours(space, id),
        may: mayWrite,
        add: text('add'),
        form: opened => <SpaceHoursForm space={space} {...opened} />,
      }}
      list={list}
      pages={useSpaceHours(space)}
      rowKey="id"
      nameOf={({ validFrom }) => validFrom}
      empty={{ title: text('empty'), body: text('emptyBody') }}
      columns={[
        {
          title: text('validFrom'),
          render: (_, { validFrom, fixed }) => (
            <>
              <b>{longDay(validFrom, language, today.slice(0, 4))}</b>{' '}
              {fixed && <Tag hint={text('fixedHint')}>{text('fixed')}</Tag>}
            </>
          ),
        },
        {
          title: text('which'),
          render: (_, { week }) => (week ? <HoursText hours={week} /> : text('asCentre')),
        },
      ]}
    />
  );
}
