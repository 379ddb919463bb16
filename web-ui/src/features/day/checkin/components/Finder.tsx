import { Input } from 'antd';
import { useState } from 'react';
import type { ResidentResponse } from '@/shared/api/generated/model';
import { useMay } from '@/shared/lib/me';
import { useSayProblem } from '@/shared/ui';
import { useFind } from '../api/useFind';
import { useText } from '../texts';
import styles from './Desk.module.css';

interface Props {
  here: Set<string>;
  onPick: (resident: ResidentResponse) => void;
  onNew: (name: string) => Promise<ResidentResponse>;
}

/** Type a name or initials, tap the person: that is the whole check-in. Enter takes the first one. */
export function Finder({ here, onPick, onNew }: Props) {
  const text = useText();
  const may = useMay();
  const sayProblem = useSayProblem();
  const [q, setQ] = useState('');
  const [adding, setAdding] = useState(false);
  const { hits, needle, searching } = useFind(q, may('read-residents'));
  const exact = hits.some(each => each.name === needle);

  const pick = (resident: ResidentResponse) => {
    onPick(resident);
    setQ('');
  };
  const add = async () => {
    setAdding(true);
    try {
      pick(await onNew(needle));
    } catch (error) {
      sayProblem(error);
    } finally {
      setAdding(false);
    }
  };

  return (
    <div className={styles.finder}>
      <Input
        size="large"
        allowClear
        value={q}
        onChange={event => setQ(event.target.value)}
        onPressEnter={() => {
          const [first] = hits;
          if (needle && !searching && first) pick(first);
        }}
        placeholder={text('find')}
        aria-label={text('findLabel')}
        autoComplete="off"
      />
      <div className={styles.people}>
        {hits.map(each => (
          <button
            key={each.id}
            type="button"
            onClick={() => pick(each)}
            className={here.has(each.id) ? styles.here : ''}
          >
            <b>{each.name}</b>
            <small>{here.has(each.id) ? `✓ ${text('checkedIn')}` : (each.birthYear ?? '')}</small>
          </button>
        ))}
        {needle && !exact && !searching && may('write-residents') && (
          <button type="button" onClick={() => void add()} disabled={adding} className={styles.add}>
            {text('addAndCheckIn', { q: needle })}
          </button>
        )}
      </div>
      {needle && !searching && hits.length === 0 && (
        <p className={styles.quiet}>{text('nobody', { q: needle })}</p>
      )}
    </div>
  );
}
