import { Button } from 'antd';
import type { OpeningHours } from '@/shared/api/generated/model';
import { DayHours } from './DayHours';
import { DAYS, usualHours, type Weekday } from './hours';
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
        const above = DAYS[index - 1];
        return (
          <div key={day} className={styles.day}>
            <span>{text(day)}</span>
            <DayHours day={text(day)} value={value[day]} onChange={stretches => set(day, stretches)} />
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
