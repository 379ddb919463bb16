import { Hint } from './Hint';
import styles from './LongName.module.css';

/** So long a name fits wherever names stand. */
const FITS = 24;

/** A name of a row: one that is too long ends in …, and is said in full to whoever points at it or reaches it by keyboard. */
export function LongName({ children: name }: { children: string }) {
  if ([...name].length <= FITS) return <b>{name}</b>;
  return (
    <Hint title={name}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the whole of it must be reachable by keyboard */}
      <b className={styles.long} tabIndex={0}>
        {name}
      </b>
    </Hint>
  );
}
