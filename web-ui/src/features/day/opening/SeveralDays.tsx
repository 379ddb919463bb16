import { Button } from 'antd';
import type { DayText } from '@/shared/lib/days';
import { DayInput, layout } from '@/shared/ui';
import styles from './SeveralDays.module.css';
import { type DayStretch, daysOf } from './stretches';
import { useText } from './texts';

const NONE: DayStretch = ['', ''];

/** The days that are arranged alike: one, several in a row, or several such. */
export function SeveralDays({
  id,
  value = [NONE],
  onChange,
  onBlur,
  min,
  max,
  stays,
}: {
  id?: string;
  value?: DayStretch[];
  onChange?: (stretches: DayStretch[]) => void;
  onBlur?: () => void;
  min: DayText;
  max: DayText;
  /** Whether it is the one day of a record, which stays. */
  stays: boolean;
}) {
  const text = useText();
  const write = (at: number, end: 0 | 1, day = '') =>
    onChange?.(
      value.map((stretch, each) => (each === at ? (stretch.with(end, day) as DayStretch) : stretch)),
    );
  const count = daysOf(value).length;
  if (stays) return <DayInput id={id} value={value[0]?.[0]} disabled />;
  return (
    <div className={styles.days}>
      {value.map(([first, last], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place
        <span key={at} className={styles.stretch}>
          <DayInput
            id={at === 0 ? id : undefined}
            aria-label={at === 0 ? text('day') : text('dayNth', { nth: at + 1 })}
            value={first}
            min={min}
            max={max}
            onChange={day => write(at, 0, day)}
            onBlur={onBlur}
          />
          {text('to')}
          <DayInput
            aria-label={at === 0 ? text('lastDay') : text('lastDayNth', { nth: at + 1 })}
            value={last}
            min={first || min}
            max={max}
            onChange={day => write(at, 1, day)}
            onBlur={onBlur}
          />
          {value.length > 1 && (
            <Button
              type="text"
              aria-label={text('dropDaysNth', { nth: at + 1 })}
              onClick={() => onChange?.(value.filter((_, each) => each !== at))}
            >
              {text('dropDays')}
            </Button>
          )}
        </span>
      ))}
      <span className={styles.more}>
        <Button type="dashed" size="small" onClick={() => onChange?.([...value, NONE])}>
          {text('moreDays')}
        </Button>
        {count > 1 && <small className={layout.quiet}>{text('daysInAll', { count })}</small>}
      </span>
    </div>
  );
}
