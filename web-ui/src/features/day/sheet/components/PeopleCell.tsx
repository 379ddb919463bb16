import type { Person } from '@/domain/offline/roster';
import { useFind } from '@/domain/offline/useFind';
import { useMay } from '@/shared/lib/me';
import { useAddPerson } from '../api/useAddPerson';
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

/**
 * People by name or initials: Enter takes the first that is found, or adds who is known by nobody yet where that is a name; with
 * nothing typed it goes on.
 */
export function PeopleCell({ label, line, disabled, readOnly, onChange }: Props) {
  const text = useText();
  const mayRead = useMay()('read-residents');
  const { people, find } = line;
  const { hits, needle, searching } = useFind(find, mayRead);
  const found = hits.filter(hit => !people.some(each => each.id === hit.id));
  const pick = (person: Person) => onChange({ people: [...people, person], find: '' });
  const isOpen = find.trim() !== '';
  const settled = isOpen && needle === find.trim() && !searching;
  const { mayAdd, add, adding, refusal } = useAddPerson(needle, pick);
  const offered = settled && hits.length === 0 && mayAdd;
  const problem =
    refusal ?? text(found.length > 0 ? 'pickOne' : offered ? 'pickOrAdd' : 'pickNone', { q: needle });
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
        readOnly={readOnly || adding}
        problem={isOpen && !searching ? problem : undefined}
        onChange={value => onChange({ find: value })}
        onKeyDown={event => {
          if (event.key === 'Escape' && isOpen) onChange({ find: '' });
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          if (event.nativeEvent.isComposing || !isOpen) return;
          event.preventDefault();
          const [first] = found;
          if (first && !searching) pick(first);
          else if (offered) add();
        }}
      />
      {offered && (
        <button type="button" className={styles.chip} disabled={adding} onClick={add}>
          {text('addPerson', { q: needle })}
        </button>
      )}
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
