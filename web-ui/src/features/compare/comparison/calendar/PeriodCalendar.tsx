import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type Period, periodOf, periodText } from '@/domain/period/period';
import { useCommon, useLanguage } from '@/shared/i18n';
import { useCalendarLanguage } from '@/shared/lib/calendarLanguage';
import { addDays, type DayText } from '@/shared/lib/days';
import { inAntd } from '@/shared/ui/antd/AntdScope';
import { useText } from './texts';

const PICKERS = { day: 'date', month: 'month', quarter: 'quarter', year: 'year' } as const;
const DAY = 'YYYY-MM-DD';

/** The calendar in which a period is picked; loaded when it is asked for, and open then. */
function Calendar({
  period,
  today,
  onChange,
}: {
  period: Period;
  today: DayText;
  onChange: (period: Period) => void;
}) {
  useCalendarLanguage();
  const text = useText();
  const common = useCommon();
  const [language] = useLanguage();
  const { kind } = period;
  if (kind === 'custom') {
    return (
      <DatePicker.RangePicker
        autoFocus
        defaultOpen
        aria-label={common('period')}
        allowClear={false}
        value={[dayjs(period.from), dayjs(period.to)]}
        presets={presets(today, text)}
        onChange={days => {
          const [from, to] = days ?? [];
          if (from && to) onChange({ kind: 'custom', from: from.format(DAY), to: to.format(DAY) });
        }}
      />
    );
  }
  return (
    <DatePicker
      autoFocus
      defaultOpen
      aria-label={common('period')}
      allowClear={false}
      picker={PICKERS[kind]}
      value={dayjs(period.from)}
      format={(at: Dayjs) => periodText(periodOf(kind, at.format(DAY)), language)}
      inputReadOnly
      onChange={at => at && onChange(periodOf(kind, at.format(DAY)))}
    />
  );
}

function presets(today: DayText, text: ReturnType<typeof useText>) {
  const upToToday = (from: DayText): [Dayjs, Dayjs] => [dayjs(from), dayjs(today)];
  return [
    { label: text('last30'), value: upToToday(addDays(today, -29)) },
    { label: text('last90'), value: upToToday(addDays(today, -89)) },
    { label: text('last12'), value: upToToday(dayjs(today).subtract(1, 'year').add(1, 'day').format(DAY)) },
    { label: text('thisYear'), value: upToToday(`${today.slice(0, 4)}-01-01`) },
  ];
}

export const PeriodCalendar = inAntd(Calendar);
