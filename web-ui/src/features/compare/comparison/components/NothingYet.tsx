import { periodOf, periodText } from '@/domain/period/period';
import type { Summary } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import type { DayText } from '@/shared/lib/days';
import { Button } from '@/shared/ui/controls';
import { useText } from '../texts';
import styles from './Comparison.module.css';

/** Where nothing that is shown has data: the filters are why, or the period is, and then the latest month with some is one press away. */
export function NothingYet({
  summary: { centres, lastMonthWithData },
  narrowed,
  onClear,
  onGo,
}: {
  summary: Pick<Summary, 'centres' | 'lastMonthWithData'>;
  narrowed: boolean;
  onClear: () => void;
  onGo: (month: DayText) => void;
}) {
  const text = useText();
  const [language] = useLanguage();
  const button = (said: string, act: () => void) => (
    <Button type="link" size="small" className={styles.inline} onClick={act}>
      {said}
    </Button>
  );
  return (
    <p className={styles.notice}>
      {narrowed ? text('noDataOfThese', { count: centres }) : text('noDataYet')}{' '}
      {narrowed && button(text('clear'), onClear)}
      {!narrowed &&
        lastMonthWithData &&
        button(
          text('lastWithData', { month: periodText(periodOf('month', lastMonthWithData), language) }),
          () => onGo(lastMonthWithData),
        )}
    </p>
  );
}
