import type { SpaceResponse } from '@/shared/api/generated/model';
import { photoUrl } from '../api/useSpacePhoto';
import { useText } from '../texts';
import styles from './Photo.module.css';

/** The photo of a space, small, in its row: pressed it is seen whole. */
export function SpaceThumbnail({ of }: { of: SpaceResponse }) {
  const text = useText();
  const small = photoUrl(of, true);
  const whole = photoUrl(of, false);
  if (!small || !whole) return null;
  return (
    <a className={styles.link} href={whole} target="_blank" rel="noreferrer">
      <img className={styles.thumbnail} src={small} alt={text('photoOf', { name: of.name })} loading="lazy" />
    </a>
  );
}
