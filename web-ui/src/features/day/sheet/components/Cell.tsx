import { Input } from 'antd';
import { type ComponentProps, type ReactNode, useId } from 'react';
import type { Column } from '../model/line';
import styles from './Sheet.module.css';

type Own = 'label' | 'column' | 'problem' | 'note' | 'onChange' | 'value';

interface Props extends Omit<ComponentProps<typeof Input>, Own> {
  column: Column;
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What is wrong with what is typed. */
  problem?: ReactNode;
  /** What else is to be known of it. */
  note?: ReactNode;
}

/** One field of the list. What is wrong with it stands below it, and is read out with it. */
export function Cell({ column, label, value, onChange, problem, note, ...input }: Props) {
  const id = useId();
  const said = problem ?? note;
  return (
    <>
      <Input
        {...input}
        data-cell={column}
        aria-label={label}
        aria-invalid={problem !== undefined}
        aria-describedby={said ? id : undefined}
        status={problem ? 'error' : undefined}
        autoComplete="off"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      {said && (
        <small id={id} className={problem ? styles.bad : undefined}>
          {said}
        </small>
      )}
    </>
  );
}
