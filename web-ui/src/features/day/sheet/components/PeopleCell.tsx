import type { Person } from '@/domain/offline/roster';
import { useFind } from '@/domain/offline/useFind';
import { useMay } from '@/shared/lib/me';
import type { Line } from '../model/line';
import { useText } from '../texts';
import { Cell } from './Cell';
import styles from './Sheet.module.css';

interface Props {
  label: string;
  line: Line;
  disabled: boolean;
  readOnly: boolean;
  onChange: (change: Pick<Line, 'find'> | Pick<Line, 'people' | 'find'>) => void;
}

/** People by name or initials: Enter takes the first that is found, and with nothing typed goes on. */
export function PeopleCell({ label, line, disabled, readOnly, onChange }: Props) {
  const text = useText();
  const mayRead = useMay()('read-residents');
  const { people, find } = line;
  const { hits, needle, searching } = useFind(find, mayRead);
  const found = hits.filter(hit => !people.some(each => each.id === hit.id));
  const pick = (person: Person) => onChange({ people: [...people, person], find: '' });
  const isOpen = find.trim() !== '';
  return (
    <td className={styles.people} data-label={text('people')}>
      {people.map(each => (
        <button
          key={each.id}
          type="button"
          className={styles.chip}
          disabled={disabled || readOnly}
          aria-label={text('takeOut', { name: each.name })}
          onClick={() => onChange({ people: people.filter(other => other.id !== each.id), find })}
        >
          {each.name} <span aria-hidden>×</span>
        </button>
      ))}
      <Cell
        column="people"
        className={styles.find}
        label={label}
        placeholder={text('findPeople')}
        value={find}
        disabled={disabled || !mayRead}
        readOnly={readOnly}
        problem={isOpen && !searching ? text(found.length > 0 ? 'pickOne' : 'pickNone') : undefined}
        onChange={value => onChange({ find: value })}
        onKeyDown={event => {
          if (event.key === 'Escape' && isOpen) onChange({ find: '' });
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          if (event.nativeEvent.isComposing || !isOpen) return;
          event.preventDefault();
          const [first] = found;
          if (first && !searching) pick(first);
        }}
      />
      {isOpen && needle !== '' && found.length > 0 && (
        <span className={styles.hits}>
          {found.map(each => (
            <button key={each.id} type="button" onClick={() => pick(each)}>
              {each.name} <small>{each.birthYear ?? ''}</small>
            </button>
          ))}
        </span>
      )}
    </td>
  );
}
