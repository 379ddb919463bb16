import { Link } from 'react-router';
import { useTaps } from '@/domain/tap/useTaps';
import { centre } from '@/shared/screens/centre';
import { useMarkText } from '../mark/texts';
import { useText } from '../texts';
import styles from './WaitingMark.module.css';

/** In the bar of every screen: how many taps the server does not have yet, and how many wait for a decision. */
export function WaitingMark() {
  const text = useText();
  const words = useMarkText();
  const { waiting, toDecide, others, elsewhere, broken } = useTaps();
  const parts = [
    toDecide.length > 0 && text('toDecide', { count: toDecide.length }),
    waiting.length > 0 && text('toSend', { count: waiting.length }),
    elsewhere > 0 && words('elsewhereMark', { count: elsewhere }),
    others > 0 && words('othersMark', { count: others }),
  ].filter(Boolean);
  return (
    <>
      {parts.length > 0 && (
        <Link to={centre.waiting.to()} className={toDecide.length > 0 ? styles.decide : styles.mark}>
          {parts.join(' · ')}
        </Link>
      )}
      {broken && (
        <div role="alert" className={styles.broken}>
          {text('cannotKeep')}
        </div>
      )}
    </>
  );
}
