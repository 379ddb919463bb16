import { useCommon } from '../i18n';
import styles from './Skeleton.module.css';

/** The shape of what is being read. */
export function Skeleton() {
  const common = useCommon();
  return (
    <div className={styles.lines} role="status" aria-label={common('loading')}>
      <i />
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}
