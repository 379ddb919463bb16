import { parseAsStringLiteral } from 'nuqs';
import { useState } from 'react';
import { Link } from 'react-router';
import { getExportClosingsUrl } from '@/shared/api/generated/centre-day-closing/centre-day-closing';
import type { ClosingLine } from '@/shared/api/generated/model';
import { useLanguage, useListed } from '@/shared/i18n';
import { longDay, momentIn } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { NO_DATA } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { AskReason, ListPage, Tag, useListState } from '@/shared/ui';
import { useText } from './texts';
import { useCloseDays, useClosings } from './useClosing';

/** As the server has it. */
const MOST = 92;
const SHOW = ['open'] as const;

/** Days gone by: who closed them, and those nobody did, to be closed together. */
export function ClosingsPage() {
  const text = useText();
  const listed = useListed();
  const [language] = useLanguage();
  const { today, organisation } = useMe();
  const list = useListState('closings', { show: parseAsStringLiteral(SHOW) });
  const open = list.values.show === 'open';
  const pages = useClosings(open);
  const [asking, setAsking] = useState<ClosingLine[]>([]);
  const quiet = asking.filter(({ state }) => state.state === 'unstated').length;
  const closeMany = useCloseDays(() => list.choose([]));
  return (
    <>
      <ListPage<ClosingLine>
        title={text('others')}
        sub={text('listSub')}
        exportUrl={format => getExportClosingsUrl({ open: open || undefined, format })}
        list={list}
        filters={[
          {
            name: 'show',
            label: text('which'),
            any: text('all'),
            options: SHOW.map(value => ({ value, label: text('openOnly') })),
          },
        ]}
        pages={pages}
        rowKey="day"
        nameOf={({ day }) => day}
        bulk={[
          {
            label: text('closeMany'),
            when: ({ closing }) => !closing,
            together: rows => setAsking(rows.slice(0, MOST)),
          },
        ]}
        empty={{ title: text('empty'), body: text('emptyBody') }}
        columns={[
          {
            title: text('day'),
            render: (_, { day }) => (
              <Link to={centre.closing.to({ day })}>{longDay(day, language, today.slice(0, 4))}</Link>
            ),
          },
          { title: text('state'), render: (_, { state }) => text(state.state) },
          {
            title: text('open'),
            render: (_, { stillOpen }) =>
              listed(stillOpen.map(({ kind, count }) => text(kind, { count }))) || NO_DATA,
          },
          {
            title: text('ofDay'),
            render: (_, { closing, changed }) =>
              closing ? (
                <>
                  {closing.by} {momentIn(closing.at, organisation.timeZone)}{' '}
                  {changed.length > 0 && <Tag tone="warn">{text('changed')}</Tag>}
                </>
              ) : (
                <Tag>{text('notYet')}</Tag>
              ),
          },
        ]}
      />
      <AskReason
        open={asking.length > 0}
        title={text('closeManyTitle', { count: asking.length })}
        confirm={text('closeMany')}
        onClose={() => setAsking([])}
        onReason={{
          ...closeMany,
          mutateAsync: reason => closeMany.mutateAsync({ days: asking.map(({ day }) => day), reason }),
        }}
      >
        <p>{text('closeManyBody', { count: quiet })}</p>
      </AskReason>
    </>
  );
}
