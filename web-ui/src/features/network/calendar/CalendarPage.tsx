import { Button } from 'antd';
import { parseAsString } from 'nuqs';
import { NationalMark } from '@/domain/nationalDay/NationalMark';
import { getExportNationalDaysUrl } from '@/shared/api/generated/headquarters-network-calendar/headquarters-network-calendar';
import { useLanguage, useNameOf } from '@/shared/i18n';
import { longDay } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { ListPage, layout, useListState } from '@/shared/ui';
import { NationalDayForm } from './NationalDayForm';
import { useText } from './texts';
import { type Row, readNationalDay, useNationalDays } from './useCalendar';
import { YearForm } from './YearForm';
import { coming, stretchOf, yearsTo } from './years';

/** The form for a whole year; any other open form is that of a day. */
const WHOLE_YEAR = 'year';

/** National days off and moved days of work, which headquarters keeps for all centres. */
export function CalendarPage() {
  const text = useText();
  const nameOf = useNameOf();
  const [language] = useLanguage();
  const { today } = useMe();
  const mayWrite = useMay()('manage-centres');
  const list = useListState('calendar', { year: parseAsString });
  const { year } = list.values;
  const stretch = stretchOf(year, today);
  const ofYear = list.open === WHOLE_YEAR;
  return (
    <>
      <ListPage<Row>
        title={text('title')}
        sub={text('sub')}
        exportUrl={format => getExportNationalDaysUrl({ ...stretch, format })}
        actions={mayWrite && <Button onClick={() => list.setOpen(WHOLE_YEAR)}>{text('addYear')}</Button>}
        record={{
          read: readNationalDay,
          may: mayWrite && !ofYear,
          add: text('add'),
          form: opened => <NationalDayForm {...opened} year={coming(today)} />,
        }}
        list={list}
        filters={[
          {
            name: 'year',
            label: text('when'),
            any: text('ahead'),
            options: yearsTo(today).map(value => ({ value, label: value })),
          },
        ]}
        pages={useNationalDays(stretch)}
        rowKey="id"
        nameOf={({ day }) => day}
        empty={{ title: text('empty'), body: text('emptyBody') }}
        columns={[
          {
            title: text('day'),
            render: (_, row) => (
              <>
                <b>{longDay(row.day, language, today.slice(0, 4))}</b> <NationalMark of={row} />
              </>
            ),
          },
          { title: text('name'), render: (_, row) => nameOf(row) },
          { title: text('year'), render: (_, row) => row.year },
          {
            title: text('source'),
            render: (_, { source, sourceUrl }) =>
              sourceUrl ? (
                <a href={sourceUrl} target="_blank" rel="noreferrer">
                  {source}
                </a>
              ) : (
                <small className={layout.quiet}>{source}</small>
              ),
          },
        ]}
      />
      <YearForm open={mayWrite && ofYear} onClose={() => list.setOpen(null)} />
    </>
  );
}
