import styles from './Bullet.module.css';
import { useContractText } from './texts';

/** What bar and line of the promises mean, wherever they stand. */
export function BulletLegend() {
  const text = useContractText();
  return (
    <p className={styles.legend}>
      <span>
        <i className={styles.kept} /> {text('legendKept')}
      </span>
      <span>
        <i className={styles.late} /> {text('legendBehind')}
      </span>
      <span>
        <i className={styles.old} /> {text('legendOld')}
      </span>
      <span>
        <u /> {text('legendLine')}
      </span>
    </p>
  );
}
