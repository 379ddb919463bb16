import styles from './WholeName.module.css';

/** So many of its last letters tell a name from its neighbours: 多伦多社区中心 1237 号. */
const END = 6;

/** A name that is no longer stays in one piece: one letter in a line by itself is none. */
const SHORT = 8;

/** A name where there may be no room for it: what gives way is its middle, since names of one network begin alike. */
export function WholeName({ children: name }: { children: string }) {
  const letters = [...name];
  const end = letters.length > SHORT ? END : letters.length;
  return (
    <span className={styles.name} title={name}>
      <span className={styles.start}>{letters.slice(0, letters.length - end).join('')}</span>
      <span className={styles.end}>{letters.slice(letters.length - end).join('')}</span>
    </span>
  );
}
