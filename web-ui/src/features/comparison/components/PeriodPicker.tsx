import { Button, Segmented } from 'antd';
import { lazy, Suspense } from 'react';
import { useCommon, useLanguage } from '@/shared/i18n';
import { addDays, type DayText } from '@/shared/lib/days';
import { type Period, type PeriodKind, periodOf, periodText, shiftPeriod } from '@/shared/lib/period';
import { DayButton } from '@/shared/ui';
import { useText } from '../texts';
import styles from './Comparison.module.css';

// The calendar weighs as much as this screen: it comes when a period is picked from it.
const RangePicker = lazy(() =>
  import('@/shared/ui/DayPicker').then(module => ({ default: module.RangePicker })),
);

const PICKERS = { day: 'date', month: 'month', quarter: 'quarter', year: 'year' } as const;

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
          <Suspense fallback={<Button>{periodText(period, language)}</Button>}>
            <RangePicker
              label={common('period')}
              from={period.from}
              to={period.to}
              presets={presets(today, text)}
              onChange={(from, to) => onChange({ kind: 'custom', from, to })}
            />
          </Suspense>
        ) : (
          <DayButton
            key={kind}
            label={common('period')}
            picker={PICKERS[kind]}
            value={period.from}
            textOf={day => periodText(periodOf(kind, day), language)}
            onChange={day => onChange(periodOf(kind, day))}
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
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return [
    { label: text('last30'), from: addDays(today, -29), to: today },
    { label: text('last90'), from: addDays(today, -89), to: today },
    { label: text('last12'), from: addDays(yearAgo, 1), to: today },
    { label: text('thisYear'), from: `${today.slice(0, 4)}-01-01`, to: today },
  ];
}
