import styles from './Stated.module.css';
import { StateMany } from './StateMany';
import { useStatedText } from './texts';
import { useUnstatedIn } from './useUnstatedIn';

/** Beside days that are shown: how many of them have neither a session nor a word, and the way to say so of all of them. */
export function UnstatedHere({ from, to }: { from: string; to: string }) {
  const text = useStatedText();
  const { days, more } = useUnstatedIn(from, to);
  if (days.length === 0) return null;
  return (
    <p className={styles.here}>
      {text('unstatedHere', { count: days.length })}
      {more && '+'}
      {' · '}
      <StateMany from={from} to={to}>
        {text('stateThem')}
      </StateMany>
    </p>
  );
}
