import { Input } from 'antd';
import { useState } from 'react';
import type { Person } from '@/domain/offline/roster';
import { useFind } from '@/domain/offline/useFind';
import { useMay } from '@/shared/lib/me';
import { useText } from '../texts';
import styles from './Sheet.module.css';

interface Props {
  label: string;
  people: Person[];
  disabled: boolean;
  onChange: (people: Person[]) => void;
}

/** People by name or initials: Enter takes the first that is found, and with nothing typed goes on. */
export function PeopleCell({ label, people, disabled, onChange }: Props) {
  const text = useText();
  const may = useMay();
  const [q, setQ] = useState('');
  const { hits, needle, searching } = useFind(q, may('read-residents'));
  const found = hits.filter(hit => !people.some(each => each.id === hit.id));
  const pick = (person: Person) => {
    onChange([...people, person]);
    setQ('');
  };
  return (
    <td className={styles.people} data-label={text('people')}>
      {people.map(each => (
        <button
          key={each.id}
          type="button"
          className={styles.chip}
          disabled={disabled}
          aria-label={text('takeOut', { name: each.name })}
          onClick={() => onChange(people.filter(other => other.id !== each.id))}
        >
          {each.name} <span aria-hidden>×</span>
        </button>
      ))}
      <Input
        data-cell="people"
        className={styles.find}
        aria-label={label}
        placeholder={text('findPeople')}
        autoComplete="off"
        value={q}
        disabled={disabled || !may('read-residents')}
        onChange={({ target }) => setQ(target.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || q.trim() === '') return;
          event.preventDefault();
          const [first] = found;
          if (first && !searching) pick(first);
        }}
      />
      {q.trim() !== '' && needle !== '' && (
        <span className={styles.hits}>
          {found.map(each => (
            <button key={each.id} type="button" onClick={() => pick(each)}>
              {each.name} <small>{each.birthYear ?? ''}</small>
            </button>
          ))}
          {found.length === 0 && !searching && <small>{text('nobody')}</small>}
        </span>
      )}
    </td>
  );
}
