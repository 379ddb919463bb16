import styles from '../components/Comparison.module.css';
import { useText } from './texts';

/** Where hours open come from: they are no record of anybody's coming. */
export function HoursNote() {
  return <p className={styles.notice}>{useText()('hours')}</p>;
}
