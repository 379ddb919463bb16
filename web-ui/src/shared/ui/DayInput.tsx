import { ConfigProvider, Input } from 'antd';
import { type ComponentProps, type KeyboardEvent, useRef } from 'react';
import { type DayText, FIRST_DAY, isDay, LAST_DAY } from '../lib/days';
import styles from './DayInput.module.css';
import { useFormText } from './form/texts';
import { meantDay, steppedDay, wholeDay } from './form/typedDay';
import { useTyped } from './form/useTyped';

const LONGEST = 14;

interface Props
  extends Omit<
    ComponentProps<typeof Input>,
    'value' | 'onChange' | 'onBlur' | 'min' | 'max' | 'type' | 'suffix'
  > {
  value?: string | undefined;
  /** A day as soon as one stands there; before it what is typed, for a form to say what is wrong with it. */
  onChange?: (typed: string | undefined) => void;
  onBlur?: () => void;
  min?: DayText;
  max?: DayText;
}

/**
 * A day as it is written everywhere here, 2026-07-01, whatever order the browser’s own language has: a date field of the browser
 * says 07/01/2026 to some and 01/07/2026 to others, whoever reads the page. The browser’s calendar opens by its button, or by Alt + ↓.
 */
export function DayInput({ value = '', onChange, onBlur, min = FIRST_DAY, max = LAST_DAY, ...input }: Props) {
  const text = useFormText();
  // of the form, where nothing of it can be changed
  const { componentDisabled } = ConfigProvider.useConfig();
  const calendar = useRef<HTMLInputElement>(null);
  const { shown, wrong, put, type, done } = useTyped(value, onChange, { whole: wholeDay, meant: meantDay });
  const pick = () => calendar.current?.showPicker?.();
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!step || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.altKey) pick();
    else put(steppedDay(wholeDay(shown) ?? '', step, min, max));
  };
  return (
    <Input
      status={wrong ? 'error' : undefined}
      {...input}
      inputMode="numeric"
      autoComplete="off"
      maxLength={LONGEST}
      placeholder={text('dayForm')}
      value={shown}
      onChange={({ target }) => type(target.value)}
      onBlur={() => {
        done();
        onBlur?.();
      }}
      onKeyDown={onKeyDown}
      suffix={
        <span className={styles.calendar}>
          <button
            type="button"
            aria-label={text('openCalendar')}
            disabled={input.disabled ?? componentDisabled}
            onClick={pick}
          >
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden>
              <path d="M4 1v2H2v12h12V3h-2V1h-1.5v2h-5V1H4Zm8.5 6v6.5h-9V7h9Z" />
            </svg>
          </button>
          <input
            ref={calendar}
            type="date"
            tabIndex={-1}
            aria-hidden
            min={min}
            max={max}
            value={isDay(value) ? value : ''}
            onChange={({ target }) => put(wholeDay(target.value))}
          />
        </span>
      }
    />
  );
}
