import { Input } from 'antd';
import { useId } from 'react';
import { useCommon } from '@/shared/i18n';
import { BOUNDS, type Column, headsProblem } from '../model/line';
import { useText } from '../texts';
import styles from './Sheet.module.css';

interface Props {
  column: Exclude<Column, 'people'>;
  label: string;
  value: string;
  disabled: boolean;
  onChange: (value: string) => void;
}

/** A number of heads, kept as it was typed; what is wrong with it stands below. */
export function HeadsCell({ column, label, value, disabled, onChange }: Props) {
  const text = useText();
  const common = useCommon();
  const id = useId();
  const problem = headsProblem(value);
  return (
    <td data-label={text(column)}>
      <Input
        data-cell={column}
        className={styles.heads}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem ? id : undefined}
        status={problem ? 'error' : undefined}
        inputMode="numeric"
        autoComplete="off"
        value={value}
        disabled={disabled}
        onChange={({ target }) => onChange(target.value)}
      />
      {problem && (
        <small id={id} className={styles.bad}>
          {common(problem, BOUNDS)}
        </small>
      )}
    </td>
  );
}
