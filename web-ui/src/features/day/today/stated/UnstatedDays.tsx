import { useState } from 'react';
import { part } from '@/shared/ui/part';
import styles from '../components/TodayPage.module.css';
import { useStatedText } from './texts';

const ChooseDays = part(() => import('@/domain/stated/ChooseDays').then(module => module.ChooseDays));

/** How many past days have no session and no word; which of them are stated together is asked when somebody wants to. */
export function UnstatedDays({ count }: { count: number }) {
  const text = useStatedText();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className={`${styles.todo} ${styles.asLink}`} onClick={() => setAsking(true)}>
        <span className={styles.dotWarn} aria-hidden />
        <span>
          {text('unstated', { count })}
          <small>{text('unstatedNote')}</small>
        </span>
      </button>
      {asking && <ChooseDays onClose={() => setAsking(false)} />}
    </>
  );
}
