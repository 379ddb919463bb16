import styles from './WholeName.module.css';

/** So many of its last letters tell a name from its neighbours: 多伦多社区中心 1237 号. */
const END = 6;

/** A name that is no longer stays in one piece: one letter in a line by itself is none. */
const SHORT = 8;

/** A name where there may be no room for it: what gives way is its middle, since names of one network begin alike. */
export function WholeName({ children: name }: { children: string }) {
  const letters = [...name];
  const at = beginOfEnd(letters);
  return (
    <span className={styles.name} title={name}>
      <span className={styles.start}>{letters.slice(0, at).join('')}</span>
      <span className={styles.end}>{letters.slice(at).join('')}</span>
    </span>
  );
}

/** Never within a word of Latin letters. */
function beginOfEnd(letters: string[]): number {
  if (letters.length <= SHORT) return 0;
  let at = letters.length - END;
  while (at > 0 && /^\w\w$/.test(letters.slice(at - 1, at + 1).join(''))) at -= 1;
  return at;
}
