import { useState } from 'react';
import type { DayText } from '../lib/days';
import { Button } from './controls';
import type { PickerKind } from './DayPicker';
import { part } from './part';

const DayPicker = part(() => import('./DayPicker').then(module => module.DayPicker));

/** A day as a button, in the language of the page; the calendar is loaded when it is asked for. */
export function DayButton({
  label,
  value,
  picker,
  textOf,
  onChange,
}: {
  label: string;
  value: DayText;
  picker?: PickerKind;
  textOf: (day: DayText) => string;
  onChange: (day: DayText) => void;
}) {
  const [wanted, setWanted] = useState(false);
  const shown = textOf(value);
  const button = (
    <Button aria-label={`${shown} ${label}`} aria-haspopup="dialog" onClick={() => setWanted(true)}>
      {shown}
    </Button>
  );
  if (!wanted) return button;
  return (
    <DayPicker
      fallback={button}
      label={label}
      value={value}
      picker={picker}
      textOf={textOf}
      onChange={onChange}
    />
  );
}
