import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { enrol, type Person } from '@/domain/offline/roster';
import { mayBeName } from '@/domain/offline/sound';
import { useFind } from '@/domain/offline/useFind';
import { useRegulars } from '@/domain/offline/useRegulars';
import type { SessionResponse } from '@/shared/api/generated/model';
import { Problem } from '@/shared/api/problem';
import { useMay } from '@/shared/lib/me';
import { useOnline, useSayProblem } from '@/shared/ui';
import { TextInput } from '@/shared/ui/controls';
import { part } from '@/shared/ui/part';
import type { NewPerson } from '../api/useDesk';
import { useRegistered } from '../api/useRegistered';
import { useText } from '../texts';
import styles from './Desk.module.css';

// Asked for on demand.
const Another = part(() => import('../another/Another').then(module => module.Another));

interface Props {
  session: SessionResponse;
  here: Set<string>;
  onPick: (resident: Person) => void;
  onNew: (person: NewPerson) => Promise<Person>;
}

/** Type a name or initials, tap the person: that is the whole check-in. Enter takes the first one. */
export function Finder({ session, here, onPick, onNew }: Props) {
  const text = useText();
  const may = useMay();
  const client = useQueryClient();
  const sayProblem = useSayProblem();
  const online = useOnline();
  const [q, setQ] = useState('');
  const [adding, setAdding] = useState(false);
  /** The name of which it was said that this is somebody else. */
  const [named, setNamed] = useState<string | null>(null);
  const mayRead = may('read-residents');
  const usual = useRegulars(session.day, session.activityId, mayRead);
  const known = useRegistered(session.id, mayRead);
  const { hits, needle, searching, offline } = useFind(q, mayRead, known && usual);
  const registered = known ?? [];
  const signedUp = new Set(registered.map(({ id }) => id));
  const left = registered.filter(({ id }) => !here.has(id));
  const others = hits.filter(({ id }) => !signedUp.has(id));
  // who is called so already, or longer: whoever is received may be one of them
  const alike = hits.some(({ name }) => name.includes(needle));
  const settled = needle !== '' && !searching;
  // initials are how one looks for somebody, and nobody's name; and whom the server does not know is known there only
  const reachable = online && !offline;
  const another = named !== null && named === needle;
  const isName = mayBeName(needle);
  const mayAdd =
    settled &&
    reachable &&
    may('write-residents') &&
    (isName || (hits.length === 0 && HAS_LETTER.test(needle)));
  const offer = useRef<HTMLButtonElement>(null);

  const type = (typed: string) => {
    setQ(typed);
    setNamed(null);
  };
  const pick = (resident: Person) => {
    onPick(resident);
    type('');
  };
  const add = async (birthYear?: number) => {
    setAdding(true);
    try {
      const resident = await onNew({ name: needle, birthYear, onlyIfUnknown: !another });
      enrol(client, resident);
      pick(resident);
    } catch (error) {
      if (isKnown(error) && !another) setNamed(needle);
      else sayProblem(error);
    } finally {
      setAdding(false);
    }
  };

  return (
    <div className={styles.finder}>
      <TextInput
        size="large"
        data-starts
        value={q}
        onChange={type}
        onEnter={() => {
          const [first] = hits;
          if (!needle || searching) return;
          // several numbers end alike: one of them is tapped
          if (first && (hits.length < 2 || !/\d$/.test(needle))) pick(first);
          else if (mayAdd && !another) {
            // what may be initials is not added by a slip: this Enter leads to the offer, and the next takes it
            if (isName && !adding) void add();
            else requestAnimationFrame(() => offer.current?.focus());
          }
        }}
        placeholder={text('find')}
        aria-label={text('findLabel')}
        autoComplete="off"
      />
      {registered.length > 0 && (
        <p className={styles.quiet}>
          {text('registeredLeft', { count: registered.length, left: left.length })}
        </p>
      )}
      <div className={styles.people}>
        {(needle ? hits : [...registered, ...others]).map(each => (
          <button
            key={each.id}
            type="button"
            onClick={() => pick(each)}
            className={here.has(each.id) ? styles.here : ''}
            title={each.name}
          >
            <b>{each.name}</b>
            <small>
              {here.has(each.id)
                ? `✓ ${text('checkedIn')}`
                : signedUp.has(each.id)
                  ? text('registered')
                  : (each.birthYear ?? '')}
            </small>
          </button>
        ))}
        {mayAdd && !another && (
          <button
            ref={offer}
            type="button"
            onClick={() => (alike ? setNamed(needle) : void add())}
            disabled={adding}
            className={styles.add}
          >
            {text(alike ? 'addAnother' : 'addAndCheckIn', { q: needle })}
          </button>
        )}
      </div>
      {mayAdd && another && <Another name={needle} adding={adding} onAdd={year => void add(year)} />}
      {settled && hits.length === 0 && (
        <p className={styles.quiet}>
          {reachable ? text('nobody', { q: needle }) : text('nobodyHere', { q: needle })}
        </p>
      )}
    </div>
  );
}

const HAS_LETTER = /\p{L}/u;

const isKnown = (error: unknown): boolean => error instanceof Problem && error.slug === 'already-exists';
