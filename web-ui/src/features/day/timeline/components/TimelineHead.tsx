import { Button, Segmented } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '@/shared/i18n';
import { addDays, longDay, mondayOf, shortDay } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { DayButton, OnPaper, PageHead } from '@/shared/ui';
import { useText } from '../texts';

export type View = 'day' | 'week';

interface Props {
  view: View;
  day: string;
  set: (to: { view?: View; day?: string | null }) => void;
  /** Whether there is room for a week. */
  narrow: boolean;
}

/** Which day or week, and the way to any other. */
export function TimelineHead({ view, day, set, narrow }: Props) {
  const text = useText();
  const may = useMay();
  const [language] = useLanguage();
  const { today } = useMe();
  const step = view === 'week' ? 7 : 1;
  const here = view === 'week' ? mondayOf(today) === mondayOf(day) : today === day;
  const named = (of: string) =>
    view === 'week'
      ? text('weekOf', {
          from: shortDay(mondayOf(of), language),
          to: shortDay(addDays(mondayOf(of), 6), language),
        })
      : longDay(of, language, today.slice(0, 4));
  /** Paper is kept: it says the year. */
  const dated = (of: string) =>
    view === 'week'
      ? text('weekOf', { from: mondayOf(of), to: addDays(mondayOf(of), 6) })
      : longDay(of, language, '');
  return (
    <PageHead
      title={text('title')}
      sub={
        <>
          <OnPaper>{dated(day)} · </OnPaper>
          {text('sub')}
        </>
      }
      actions={
        <>
          {!narrow && (
            <Segmented<View>
              aria-label={text('view')}
              value={view}
              onChange={next => set({ view: next })}
              options={[
                { value: 'day', label: text('view.day') },
                { value: 'week', label: text('view.week') },
              ]}
            />
          )}
          {!here && <Button onClick={() => set({ day: null })}>{text('now')}</Button>}
          <Button aria-label={text('previous')} onClick={() => set({ day: addDays(day, -step) })}>
            ‹
          </Button>
          <DayButton label={text('pick')} value={day} textOf={named} onChange={to => set({ day: to })} />
          <Button aria-label={text('following')} onClick={() => set({ day: addDays(day, step) })}>
            ›
          </Button>
          {may('write-bookings') && <Link to={centre.bookings.to({ open: 'new' })}>{text('add')}</Link>}
        </>
      }
    />
  );
}
