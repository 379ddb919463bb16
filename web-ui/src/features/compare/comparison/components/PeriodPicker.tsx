import { useState } from 'react';
import { type Period, type PeriodKind, periodOf, periodText, shiftPeriod } from '@/domain/period/period';
import { useCommon, useLanguage } from '@/shared/i18n';
import type { DayText } from '@/shared/lib/days';
import { Button } from '@/shared/ui/controls';
import { part } from '@/shared/ui/part';
import { useText } from '../texts';
import styles from './Comparison.module.css';
import { Segments } from './Segments';

const PeriodCalendar = part(() => import('../calendar/PeriodCalendar').then(module => module.PeriodCalendar));
const KINDS = ['day', 'month', 'quarter', 'year', 'custom'] as const;

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

  // The calendar weighs as much as the screen: it comes when it is asked for, and opens as it comes.
  const [wanted, setWanted] = useState(false);
  const shown = periodText(period, language);
  const button = (
    <Button
      className={styles.periodText}
      aria-haspopup="dialog"
      aria-label={`${common('period')} ${shown}`}
      onClick={() => setWanted(true)}
    >
      {shown}
    </Button>
  );

  const turn = (next: PeriodKind) => {
    if (next === 'custom') {
      // which days is said in the calendar
      setWanted(true);
      return onChange({ ...period, kind: 'custom' });
    }
    // A period that holds today turns into the one of today, any other into the one of its last day.
    const holdsToday = period.from <= today && today <= period.to;
    onChange(periodOf(next, holdsToday ? today : period.to));
  };

  return (
    <div className={styles.period}>
      <Segments<PeriodKind>
        label={common('period')}
        value={period.kind}
        onChange={turn}
        options={KINDS.map(value => ({ value, label: text(value) }))}
      />
      <span className={styles.steps}>
        <Button aria-label={text('earlier')} onClick={() => onChange(shiftPeriod(period, -1))}>
          ‹
        </Button>
        {wanted ? (
          <PeriodCalendar fallback={button} period={period} today={today} onChange={onChange} />
        ) : (
          button
        )}
        <Button aria-label={text('later')} onClick={() => onChange(shiftPeriod(period, 1))}>
          ›
        </Button>
      </span>
    </div>
  );
}
