import { Form } from 'antd';
import type { ComponentProps, ReactNode } from 'react';
import { useCommon } from '../i18n';
import { useFormText } from './form/texts';
import { wholeTime } from './form/typedTime';
import { TimeInput } from './TimeInput';

interface Props {
  name: string | (string | number)[];
  label: ReactNode;
  extra?: ReactNode;
  dependencies?: string[];
  rules?: NonNullable<ComponentProps<typeof Form.Item>['rules']>;
}

/** A time of the day that must be given; what is none is said beside it. */
export function TimeField({ rules = [], ...field }: Props) {
  const common = useCommon();
  const text = useFormText();
  const check = (_: unknown, time?: string) =>
    !time || wholeTime(time) ? Promise.resolve() : Promise.reject(new Error(text('timeWrong')));
  return (
    <Form.Item
      {...field}
      rules={[{ required: true, message: common('required') }, { validator: check }, ...rules]}
    >
      <TimeInput />
    </Form.Item>
  );
}
