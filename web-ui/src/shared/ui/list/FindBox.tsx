import { Input } from 'antd';
import { useState } from 'react';
import { holdsNumber, isFigures } from '../../lib/figures';
import layout from '../layout.module.css';
import { useListText } from './texts';

/** A number that was typed, and who takes it: it stands in no address. */
export interface Held {
  value: string;
  set: (typed: string) => void;
}

interface Props {
  label: string;
  className?: string;
  value: string;
  onType: (typed: string) => void;
  /** Without it nobody is found by a number here: what is one is said to be looked for elsewhere. */
  numbers?: Held;
}

/** What a list is looked through for as one types. It stands in the address, and numbers of people do not. */
export function FindBox({ label, className, value, onType, numbers }: Props) {
  const text = useListText();
  const [left, setLeft] = useState('');
  const held: Held = numbers ?? { value: left, set: setLeft };
  const type = (typed: string) => {
    const number = numbers ? isFigures(typed) || holdsNumber(typed) : holdsNumber(typed);
    held.set(number ? typed : '');
    const rest = number ? '' : typed;
    if (rest !== value) onType(rest);
  };
  const refused = !numbers && left !== '';
  return (
    <>
      <Input.Search
        allowClear
        className={className}
        value={held.value || value}
        onChange={event => type(event.target.value)}
        placeholder={label}
        aria-label={label}
        autoComplete="off"
        status={refused ? 'warning' : undefined}
      />
      {refused && (
        <span role="status" className={layout.quiet}>
          {text('noNumber')}
        </span>
      )}
    </>
  );
}
