import { Button, DatePicker, Segmented } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useCommon, useLanguage } from '@/shared/i18n';
import { addDays, type DayText } from '@/shared/lib/days';
import { type Period, type PeriodKind, periodOf, periodText, shiftPeriod } from '@/shared/lib/period';
import { useText } from '../texts';
import styles from './Comparison.module.css';

const PICKERS = { day: 'date', month: 'month', quarter: 'quarter', year: 'year' } as const;
const DAY = 'YYYY-MM-DD';

/** A day, month, quarter, year or any other stretch of days, with steps back and forth. */
export function PeriodPicker({
  period,
  today,
  onChange,
}: {
  period: Period;
  today: DayText;
  onChange: (period: Period) => void;
}) {
  const text = useText();
  const common = useCommon();
  const [language] = useLanguage();
  const { kind } = period;

  const turn = (next: PeriodKind) => {
    if (next === 'custom') return onChange({ ...period, kind: 'custom' });
    // A period that holds today turns into the one of today, any other into the one of its last day.
    const holdsToday = period.from <= today && today <= period.to;
    onChange(periodOf(next, holdsToday ? today : period.to));
  };

  return (
    <div className={styles.period}>
      <Segmented<PeriodKind>
        aria-label={common('period')}
        value={kind}
        onChange={turn}
        options={(['day', 'month', 'quarter', 'year', 'custom'] as const).map(value => ({
          value,
          label: text(value),
        }))}
      />
      <span className={styles.steps}>
        <Button aria-label={text('earlier')} onClick={() => onChange(shiftPeriod(period, -1))}>
          ‹
        </Button>
        {kind === 'custom' ? (
          <DatePicker.RangePicker
            aria-label={common('period')}
            allowClear={false}
            value={[dayjs(period.from), dayjs(period.to)]}
            presets={presets(today, text)}
            onChange={days => {
              const [from, to] = days ?? [];
              if (from && to) onChange({ kind: 'custom', from: from.format(DAY), to: to.format(DAY) });
            }}
          />
        ) : (
          <DatePicker
            aria-label={common('period')}
            allowClear={false}
            picker={PICKERS[kind]}
            value={dayjs(period.from)}
            format={(at: Dayjs) => periodText(periodOf(kind, at.format(DAY)), language)}
            inputReadOnly
            onChange={at => at && onChange(periodOf(kind, at.format(DAY)))}
          />
        )}
        <Button aria-label={text('later')} onClick={() => onChange(shiftPeriod(period, 1))}>
          ›
        </Button>
      </span>
    </div>
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
