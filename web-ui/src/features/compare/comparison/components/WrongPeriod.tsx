import { useText } from '../texts';
import styles from './Comparison.module.css';

/** An address that names no period is said to be wrong, beside what is shown instead. */
export function WrongPeriod({ given, shown }: { given: string | null; shown: string }) {
  const text = useText();
  if (!given) return null;
  return (
    <p className={styles.notice} role="status">
      {text('wrongPeriod', { given, shown })}
    </p>
  );
}
