import styles from './WholeName.module.css';

/** So many of its last letters tell a name from its neighbours: 多伦多社区中心 1237 号. */
const END = 6;

/** A name where there may be no room for it: what gives way is its middle, since names of one network begin alike. */
export function WholeName({ children: name }: { children: string }) {
  const letters = [...name];
  return (
    <span className={styles.name} title={name}>
      <span className={styles.start}>{letters.slice(0, -END).join('')}</span>
      <span className={styles.end}>{letters.slice(-END).join('')}</span>
    </span>
  );
}
