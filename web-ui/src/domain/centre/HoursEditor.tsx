import { Button } from 'antd';
import type { OpeningHours } from '@/shared/api/generated/model';
import { TimeInput } from '@/shared/ui';
import { DAYS, isDayRight, MOST, usualHours, type Weekday } from './hours';
import styles from './Profile.module.css';
import { useProfileText } from './texts';

/** The hours of a week: per day none, one or several stretches. A form gives value and onChange. */
export function HoursEditor({
  value = usualHours(),
  onChange,
}: {
  value?: OpeningHours;
  onChange?: (hours: OpeningHours) => void;
}) {
  const text = useProfileText();
  const set = (day: Weekday, stretches: string[][]) => onChange?.({ ...value, [day]: stretches });
  return (
    <div className={styles.hours}>
      {DAYS.map((day, index) => {
        const stretches = value[day];
        const above = DAYS[index - 1];
        const write = (at: number, end: 0 | 1, time: string) =>
          set(
            day,
            stretches.map((stretch, each) => (each === at ? stretch.with(end, time) : stretch)),
          );
        return (
          <div key={day} className={styles.day}>
            <span>{text(day)}</span>
            <div className={styles.stretches}>
              {stretches.length === 0 && <span className={styles.faint}>{text('closedDay')}</span>}
              {stretches.map(([from = '', to = ''], at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place in the day
                <span key={at} className={styles.stretch}>
                  <TimeInput
                    aria-label={text('hoursFrom', { day: text(day) })}
                    value={from}
                    midnight
                    status={isDayRight(stretches) ? undefined : 'error'}
                    onChange={time => write(at, 0, time ?? '')}
                  />
                  –
                  <TimeInput
                    aria-label={text('hoursTo', { day: text(day) })}
                    value={to}
                    midnight
                    status={isDayRight(stretches) ? undefined : 'error'}
                    onChange={time => write(at, 1, time ?? '')}
                  />
                  <Button
                    type="text"
                    size="small"
                    aria-label={text('removeStretchOf', { day: text(day) })}
                    onClick={() =>
                      set(
                        day,
                        stretches.filter((_, each) => each !== at),
                      )
                    }
                  >
                    ×
                  </Button>
                </span>
              ))}
              {stretches.length < MOST && (
                <Button
                  type="link"
                  size="small"
                  aria-label={text('addStretchOf', { day: text(day) })}
                  onClick={() => set(day, [...stretches, next(stretches)])}
                >
                  {text('addStretch')}
                </Button>
              )}
            </div>
            {above && (
              <Button
                type="link"
                size="small"
                aria-label={text('likeAboveOf', { day: text(day) })}
                onClick={() => set(day, structuredClone(value[above]))}
              >
                {text('likeAbove')}
              </Button>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** A further stretch begins where the last one ended. */
function next(stretches: string[][]): string[] {
  const end = stretches.at(-1)?.[1];
  return end === undefined ? ['08:30', '17:00'] : [end, ''];
}
