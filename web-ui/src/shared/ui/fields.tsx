import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useCommon } from '../i18n';
import styles from './fields.module.css';

interface Field {
  name: string | (string | number)[];
  label?: ReactNode;
  extra?: ReactNode;
}

/** A line of text, or several; what must not be empty says so as one leaves it. */
export function TextField({
  name,
  label,
  extra,
  max,
  required = false,
  pattern,
  message,
  rows,
  rules = [],
  onTyped,
}: Field & {
  max: number;
  required?: boolean;
  pattern?: RegExp;
  /** Said when it does not follow the pattern. */
  message?: string;
  /** More than one makes it a place for a note. */
  rows?: number;
  /** What else is asked of it. */
  rules?: NonNullable<Parameters<typeof Form.Item>[0]['rules']>;
  /** As somebody types in it, beside what the form is told. */
  onTyped?: (() => void) | undefined;
}) {
  const common = useCommon();
  const Box = rows ? Input.TextArea : Input;
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={[
        ...(required ? [{ required, whitespace: true, message: common('required') }] : []),
        ...(pattern ? [{ pattern, message }] : []),
        ...rules,
      ]}
    >
      <Box
        maxLength={max}
        autoComplete="off"
        onChange={onTyped}
        {...(rows ? { rows } : {})}
        {...(pattern ? { autoCapitalize: 'none', spellCheck: false } : {})}
      />
    </Form.Item>
  );
}

/** One of a few, all in sight; each may say what it means. */
export function ChoiceField({
  options,
  below = false,
  disabled,
  ...field
}: Field & {
  options: { value: string | undefined; label: string; hint?: string }[];
  /** Whether they stand one below another. */
  below?: boolean;
  disabled?: boolean;
}) {
  return (
    <Form.Item {...field}>
      <Radio.Group
        className={below ? styles.below : undefined}
        disabled={disabled}
        options={options.map(({ value, label, hint }) => ({
          value: value as string,
          label: hint ? (
            <>
              {label}
              <small className={styles.hint}>{hint}</small>
            </>
          ) : (
            label
          ),
        }))}
      />
    </Form.Item>
  );
}
