import { type KeyboardEvent, useState } from 'react';
import type { Person } from '@/domain/offline/roster';
import { useFind } from '@/domain/offline/useFind';
import { useListed } from '@/shared/i18n';
import { useMay } from '@/shared/lib/me';
import { useAddPerson } from '../api/useAddPerson';
import { useSeveral } from '../api/useSeveral';
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
 * People by name or initials: ↑ and ↓ choose among those found, Enter takes the one that is chosen, the first at the beginning, or
 * adds who is known by nobody yet where that is a name; several names at once are looked up together; with nothing typed it goes on.
 */
export function PeopleCell({ label, line, disabled, readOnly, onChange }: Props) {
  const text = useText();
  const listed = useListed();
  const mayRead = useMay()('read-residents');
  const { people, find } = line;
  const several = useSeveral(find);
  const many = several.names.length > 1;
  const { hits, needle, searching } = useFind(many ? '' : find, mayRead);
  // those a list left over, until something else is typed
  const [left, setLeft] = useState('');
  const [inside, setInside] = useState(false);
  const [chosen, setChosen] = useState({ of: '', at: 0 });
  const found = many ? [] : hits.filter(hit => !isAmong(people, hit));
  const at = chosen.of === needle ? Math.min(chosen.at, found.length - 1) : 0;
  const pick = (person: Person) => onChange({ people: [...people, person], find: '' });
  const isOpen = find.trim() !== '';
  const settled = isOpen && needle === find.trim() && !searching;
  const { mayAdd, add, adding, refusal } = useAddPerson(needle, pick);
  const offered = settled && hits.length === 0 && mayAdd;
  const lookUp = async () => {
    const looked = await several.lookUp();
    if (!looked) return;
    const rest = looked.rest.join(text('between'));
    setLeft(rest);
    onChange({ people: [...people, ...looked.people.filter(each => !isAmong(people, each))], find: rest });
  };
  const take = () => {
    const one = found[at];
    if (many) void lookUp();
    else if (one && !searching) pick(one);
    else if (offered) add();
  };
  const problem = () => {
    if (several.failed) return text('lookUpFailed');
    if (many)
      return find === left
        ? text('chooseEach', { names: listed(several.names) })
        : text('lookUpAll', { count: several.names.length });
    return refusal ?? text(found.length > 0 ? 'pickOne' : offered ? 'pickOrAdd' : 'pickNone', { q: needle });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, nativeEvent } = event;
    if (key === 'Escape' && isOpen) onChange({ find: '' });
    if (ctrlKey || metaKey || nativeEvent.isComposing || !isOpen) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step && found.length > 1) {
      event.preventDefault();
      setChosen({ of: needle, at: (at + step + found.length) % found.length });
    }
    if (key !== 'Enter') return;
    event.preventDefault();
    take();
  };
  return (
    <td
      className={styles.people}
      data-label={text('people')}
      onFocus={() => setInside(true)}
      onBlur={({ currentTarget, relatedTarget }) => setInside(currentTarget.contains(relatedTarget))}
    >
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
        readOnly={readOnly || adding || several.looking}
        problem={isOpen && (many || !searching) ? problem() : undefined}
        onChange={value => onChange({ find: value })}
        onKeyDown={onKeyDown}
      />
      {offered && (
        <button type="button" className={styles.chip} disabled={adding} onClick={add}>
          {text('addPerson', { q: needle })}
        </button>
      )}
      {inside && isOpen && needle !== '' && found.length > 0 && (
        <span className={styles.hits}>
          {found.map((each, index) => (
            <button
              key={each.id}
              type="button"
              tabIndex={-1}
              aria-current={index === at}
              onMouseDown={event => event.preventDefault()}
              onClick={() => pick(each)}
            >
              {each.name} <small>{each.birthYear ?? ''}</small>
            </button>
          ))}
        </span>
      )}
    </td>
  );
}

const isAmong = (people: Person[], person: Person): boolean => people.some(({ id }) => id === person.id);
