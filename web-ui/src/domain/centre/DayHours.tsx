import { Button } from 'antd';
import type { ReactNode } from 'react';
import { TimeInput } from '@/shared/ui';
import { isDayRight, MOST } from './hours';
import styles from './Profile.module.css';
import { useProfileText } from './texts';

/** The hours of one day: none, one or several stretches. `day` is what it is called for those who do not see it. */
export function DayHours({
  day,
  value: stretches = [],
  onChange,
  children,
}: {
  day: string;
  value?: string[][];
  onChange?: (stretches: string[][]) => void;
  /** Behind the stretches. */
  children?: ReactNode;
}) {
  const text = useProfileText();
  const write = (at: number, end: 0 | 1, time: string) =>
    onChange?.(stretches.map((stretch, each) => (each === at ? stretch.with(end, time) : stretch)));
  return (
    <div className={styles.stretches}>
      {stretches.length === 0 && <span className={styles.faint}>{text('closedDay')}</span>}
      {stretches.map(([from = '', to = ''], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place in the day
        <span key={at} className={styles.stretch}>
          <TimeInput
            aria-label={text('hoursFrom', { day })}
            value={from}
            midnight
            status={isDayRight(stretches) ? undefined : 'error'}
            onChange={time => write(at, 0, time ?? '')}
          />
          –
          <TimeInput
            aria-label={text('hoursTo', { day })}
            value={to}
            midnight
            status={isDayRight(stretches) ? undefined : 'error'}
            onChange={time => write(at, 1, time ?? '')}
          />
          <Button
            type="text"
            size="small"
            aria-label={text('removeStretchOf', { day })}
            onClick={() => onChange?.(stretches.filter((_, each) => each !== at))}
          >
            ×
          </Button>
        </span>
      ))}
      {stretches.length < MOST && (
        <Button
          type="link"
          size="small"
          aria-label={text('addStretchOf', { day })}
          onClick={() => onChange?.([...stretches, next(stretches)])}
        >
          {text('addStretch')}
        </Button>
      )}
      {children}
    </div>
  );
}

/** A further stretch begins where the last one ended. */
function next(stretches: string[][]): string[] {
  const end = stretches.at(-1)?.[1];
  return end === undefined ? ['08:30', '17:00'] : [end, ''];
}
