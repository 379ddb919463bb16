import { useId } from 'react';
import { Hint } from '@/shared/ui';
import styles from './Segments.module.css';

/** One of a few, side by side. Plain radio buttons, so that the first screen needs no library for them. */
export function Segments<T extends string>({
  label,
  value,
  options,
  disabled = false,
  onChange,
}: {
  label: string;
  value: T;
  options: { value: T; label: string; hint?: string }[];
  disabled?: boolean;
  onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <div className={styles.segments} role="radiogroup" aria-label={label} aria-disabled={disabled}>
      {options.map(option => (
        <Hint key={option.value} title={option.hint}>
          <label className={styles.segment}>
            <input
              type="radio"
              name={name}
              className={styles.radio}
              checked={option.value === value}
              disabled={disabled}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        </Hint>
      ))}
    </div>
  );
}
