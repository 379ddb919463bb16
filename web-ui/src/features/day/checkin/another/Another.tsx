import { useState } from 'react';
import { Button, TextInput } from '@/shared/ui/controls';
import styles from '../components/Desk.module.css';
import { useAnotherText } from './texts';

const OLDEST = 1900;

interface Props {
  name: string;
  adding: boolean;
  onAdd: (birthYear?: number) => void;
}

/** A second person of a name: by the year of birth the two are told apart from then on. */
export function Another({ name, adding, onAdd }: Props) {
  const text = useAnotherText();
  const [typed, setTyped] = useState('');
  const year = typed.trim() === '' ? undefined : Number(typed);
  const wrong =
    year !== undefined && !(Number.isInteger(year) && year >= OLDEST && year <= new Date().getFullYear());
  const add = () => {
    if (!wrong && !adding) onAdd(year);
  };
  return (
    <fieldset className={styles.another}>
      <legend>{text('anotherTitle', { name })}</legend>
      <p className={styles.quiet}>{text('anotherBody')}</p>
      <TextInput
        value={typed}
        onChange={setTyped}
        onEnter={add}
        inputMode="numeric"
        maxLength={4}
        aria-label={text('birthYear')}
        placeholder={text('birthYear')}
        aria-invalid={wrong}
      />
      {wrong && <small role="alert">{text('birthYearWrong')}</small>}
      <Button type="primary" loading={adding} disabled={wrong} onClick={add}>
        {text('addAndCheckIn', { q: name })}
      </Button>
    </fieldset>
  );
}
