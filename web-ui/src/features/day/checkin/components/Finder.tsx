import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { enrol, type Person } from '@/domain/offline/roster';
import { mayBeName } from '@/domain/offline/sound';
import { useFind } from '@/domain/offline/useFind';
import { useMay } from '@/shared/lib/me';
import { useOnline, useSayProblem } from '@/shared/ui';
import { TextInput } from '@/shared/ui/controls';
import { useText } from '../texts';
import styles from './Desk.module.css';

interface Props {
  here: Set<string>;
  onPick: (resident: Person) => void;
  onNew: (name: string) => Promise<Person>;
}

/** Type a name or initials, tap the person: that is the whole check-in. Enter takes the first one. */
export function Finder({ here, onPick, onNew }: Props) {
  const text = useText();
  const may = useMay();
  const client = useQueryClient();
  const sayProblem = useSayProblem();
  const online = useOnline();
  const [q, setQ] = useState('');
  const [adding, setAdding] = useState(false);
  const { hits, needle, searching, offline } = useFind(q, may('read-residents'));
  const missing = needle !== '' && !searching && !hits.some(each => each.name === needle);
  // initials are how one looks for somebody, and nobody's name; and whom the server does not know is known there only
  const reachable = online && !offline;
  const mayAdd = missing && may('write-residents') && mayBeName(needle);

  const pick = (resident: Person) => {
    onPick(resident);
    setQ('');
  };
  const add = async () => {
    setAdding(true);
    try {
      const resident = await onNew(needle);
      enrol(client, resident);
      pick(resident);
    } catch (error) {
      sayProblem(error);
    } finally {
      setAdding(false);
    }
  };

  return (
    <div className={styles.finder}>
      <TextInput
        size="large"
        value={q}
        onChange={setQ}
        onEnter={() => {
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
        {mayAdd && reachable && (
          <button type="button" onClick={() => void add()} disabled={adding} className={styles.add}>
            {text('addAndCheckIn', { q: needle })}
          </button>
        )}
      </div>
      {missing && hits.length === 0 && (
        <p className={styles.quiet}>
          {text('nobody', { q: needle })}
          {!reachable && ` · ${text('addNeedsNetwork')}`}
        </p>
      )}
    </div>
  );
}
