import { type ComponentProps, useRef } from 'react';
import { useCommon } from '../../i18n';
import styles from './TextInput.module.css';

interface Props extends Omit<ComponentProps<'input'>, 'size' | 'value' | 'onChange' | 'type'> {
  value: string;
  onChange: (value: string) => void;
  size?: 'medium' | 'large';
  onEnter?: () => void;
}

/** One line of text, with a way to empty it. */
export function TextInput({ value, onChange, size = 'medium', onEnter, className, ...props }: Props) {
  const common = useCommon();
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className={[styles.field, styles[size], className].filter(Boolean).join(' ')}>
      <input
        {...props}
        ref={input}
        type="text"
        value={value}
        onChange={event => onChange(event.target.value)}
        onKeyDown={event => {
          // while a word of Chinese is being composed, Enter belongs to the input method
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.();
        }}
      />
      {value !== '' && (
        <button
          type="button"
          aria-label={common('clear')}
          onClick={() => {
            onChange('');
            input.current?.focus();
          }}
        >
          ×
        </button>
      )}
    </span>
  );
}
