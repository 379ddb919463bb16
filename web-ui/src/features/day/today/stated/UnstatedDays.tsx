import { Checkbox } from 'antd';
import { useState } from 'react';
import type { DayState } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { shortDay } from '@/shared/lib/days';
import { AskReason } from '@/shared/ui';
import styles from '../components/TodayPage.module.css';
import { useStatedText } from './texts';
import { useStateDays } from './useStatements';

/** Past days without sessions, stated together: the days that are ticked, and why only now. */
export function UnstatedDays({ days }: { days: DayState[] }) {
  const text = useStatedText();
  const [language] = useLanguage();
  const [asking, setAsking] = useState(false);
  const [left, setLeft] = useState<string[]>([]);
  const chosen = days.map(each => each.day).filter(day => !left.includes(day));
  const close = () => setAsking(false);
  const write = useStateDays(chosen, close);
  return (
    <>
      <button type="button" className={`${styles.todo} ${styles.asLink}`} onClick={() => setAsking(true)}>
        <span className={styles.dotWarn} aria-hidden />
        <span>
          {text('unstated', { count: days.length })}
          <small>{text('unstatedNote')}</small>
        </span>
      </button>
      <AskReason
        open={asking}
        title={text('stateDays', { count: chosen.length })}
        confirm={text('stateDays', { count: chosen.length })}
        presets={[text('presetNone'), text('presetNotKept')]}
        onClose={close}
        onReason={write}
      >
        <p>{text('stateDaysBody')}</p>
        <Checkbox.Group
          className={styles.days}
          value={chosen}
          onChange={ticked => setLeft(days.map(each => each.day).filter(day => !ticked.includes(day)))}
          options={days.map(each => ({ value: each.day, label: shortDay(each.day, language) }))}
        />
      </AskReason>
    </>
  );
}
