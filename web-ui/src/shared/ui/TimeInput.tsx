import { Input } from 'antd';
import type { ComponentProps, KeyboardEvent } from 'react';
import { useFormText } from './form/texts';
import { meantTime, steppedTime, wholeTime } from './form/typedTime';
import { useTyped } from './form/useTyped';

const LONGEST = 10;
const STEP_MIN = 5;

interface Props
  extends Omit<ComponentProps<typeof Input>, 'value' | 'onChange' | 'onBlur' | 'onKeyDown' | 'type'> {
  value?: string | undefined;
  /** A time as soon as one stands there; before it what is typed, for a form to say what is wrong with it. */
  onChange?: (typed: string | undefined) => void;
  onBlur?: () => void;
  /** Whether it may end a day: 24:00. */
  midnight?: boolean;
}

/**
 * A time as it is written everywhere here, 09:05 of 24 hours, whatever the browser’s own language makes of it: a time field of the
 * browser says 09:05 PM to some, whoever reads the page. Five minutes on or back by ↑ and ↓.
 */
export function TimeInput({ value = '', onChange, onBlur, midnight = false, status, ...input }: Props) {
  const text = useFormText();
  const { shown, wrong, put, type, done } = useTyped(value, onChange, {
    whole: typed => wholeTime(typed, midnight),
    meant: typed => meantTime(typed, midnight),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    // the form is sent by it, and is to have the time
    if (event.key === 'Enter') put(meantTime(shown, midnight));
    const step = { ArrowUp: STEP_MIN, ArrowDown: -STEP_MIN }[event.key];
    if (!step) return;
    event.preventDefault();
    put(steppedTime(meantTime(shown) ?? '', step));
  };
  return (
    <Input
      {...input}
      status={wrong ? 'error' : status}
      inputMode="numeric"
      autoComplete="off"
      maxLength={LONGEST}
      placeholder={text('timeForm')}
      value={shown}
      onChange={({ target }) => type(target.value)}
      onBlur={() => {
        done();
        onBlur?.();
      }}
      onKeyDown={onKeyDown}
    />
  );
}
