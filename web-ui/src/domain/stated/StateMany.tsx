import { type ReactNode, useState } from 'react';
import { part } from '@/shared/ui/part';
import styles from './Stated.module.css';

const ChooseDays = part(() => import('./ChooseDays').then(module => module.ChooseDays));

interface Props {
  children: ReactNode;
  /** Those of which days are chosen beforehand; without an end all that are over. */
  from?: string;
  to?: string;
  className?: string;
}

/** Wherever it is said that days have neither a session nor a word, they are stated together from there: which, it asks when pressed. */
export function StateMany({ children, className = styles.link, ...days }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className={className} onClick={() => setAsking(true)}>
        {children}
      </button>
      {asking && <ChooseDays {...days} onClose={() => setAsking(false)} />}
    </>
  );
}
