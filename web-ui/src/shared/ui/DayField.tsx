import { Form } from 'antd';
import type { ComponentProps, ReactNode } from 'react';
import { useCommon } from '../i18n';
import { type DayText, FIRST_DAY, isDay, LAST_DAY } from '../lib/days';
import { DayInput } from './DayInput';
import { useFormText } from './form/texts';

interface Props {
  name: string;
  label: ReactNode;
  extra?: ReactNode;
  min?: DayText;
  max?: DayText;
  disabled?: boolean;
  /** Whether it may be left empty. */
  optional?: boolean;
  dependencies?: string[];
  rules?: NonNullable<ComponentProps<typeof Form.Item>['rules']>;
}

/** A day that must be given unless it is optional, of those from `min` to `max`; what is none, or another, is said beside it. */
export function DayField({
  min = FIRST_DAY,
  max = LAST_DAY,
  disabled,
  optional = false,
  rules = [],
  ...field
}: Props) {
  const common = useCommon();
  const text = useFormText();
  const check = (_: unknown, day?: string) => {
    if (!day || disabled) return Promise.resolve();
    if (/^\d{4}-\d{2}-\d{2}$/.test(day) && (day < min || day > max))
      return Promise.reject(new Error(text('dayRange', { first: min, latest: max })));
    return isDay(day) ? Promise.resolve() : Promise.reject(new Error(text('dayWrong')));
  };
  return (
    <Form.Item
      {...field}
      rules={[{ required: !optional, message: common('required') }, { validator: check }, ...rules]}
    >
      <DayInput min={min} max={max} disabled={disabled} />
    </Form.Item>
  );
}
