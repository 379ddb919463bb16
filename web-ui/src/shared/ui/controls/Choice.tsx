import type { ComponentProps } from 'react';
import styles from './Choice.module.css';

interface Props extends Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'size'> {
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** One of several, in the list the browser brings: by touch it is that of the device. */
export function Choice({ value, options, onChange, className, ...props }: Props) {
  return (
    <select
      {...props}
      className={className ? `${styles.choice} ${className}` : styles.choice}
      value={value}
      onChange={event => onChange(event.target.value)}
    >
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
