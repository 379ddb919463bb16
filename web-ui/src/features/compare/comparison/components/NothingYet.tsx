import { periodOf, periodText } from '@/domain/period/period';
import { useLanguage } from '@/shared/i18n';
import type { DayText } from '@/shared/lib/days';
import { Button } from '@/shared/ui/controls';
import { useText } from '../texts';
import styles from './Comparison.module.css';

/** A period without any data leads to the latest month that has some. */
export function NothingYet({
  lastMonth,
  onGo,
}: {
  lastMonth: DayText | null;
  onGo: (month: DayText) => void;
}) {
  const text = useText();
  const [language] = useLanguage();
  return (
    <p className={styles.notice}>
      {text('noDataYet')}{' '}
      {lastMonth && (
        <Button type="link" size="small" className={styles.inline} onClick={() => onGo(lastMonth)}>
          {text('lastWithData', { month: periodText(periodOf('month', lastMonth), language) })}
        </Button>
      )}
    </p>
  );
}
