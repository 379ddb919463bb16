import { Form, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useCommon } from '../i18n';
import { decimal } from '../lib/numbers';
import { halfWidth, numberProblem } from '../lib/typed/number';
import { useNumberText } from '../lib/typed/texts';
import layout from './layout.module.css';

interface Props {
  name: string | (string | number)[];
  label?: ReactNode;
  /** Said by a screen reader where no label is shown. */
  ariaLabel?: string;
  extra?: ReactNode;
  min: number;
  max: number;
  decimals?: number;
  required?: boolean;
  /** Said instead of the bounds. */
  message?: string;
  dependencies?: string[];
  rules?: NonNullable<Parameters<typeof Form.Item>[0]['rules']>;
  /** As wide as a few digits, where there is room for more. */
  narrow?: boolean;
}

/** What of a text is a number: as antd reads it, and from full-width digits too. */
const read = (typed = ''): string => halfWidth(typed).replace(/[^\w.-]+/g, '');

/**
 * A number as it was typed: out of its bounds it is said so beside the field, and nothing is corrected in silence — a field with
 * `min` or `precision` would turn −3 into 0.5 as one leaves it.
 */
export function NumberField(props: Props) {
  const common = useCommon();
  const text = useNumberText();
  const { min, max, decimals = 0, required = false, rules = [] } = props;
  const check = (_: unknown, value: unknown) => {
    const problem = numberProblem(value, { min, max, decimals });
    if (!problem) return Promise.resolve();
    return Promise.reject(
      new Error(props.message ?? text(problem, { min: decimal(min), max: decimal(max), decimals })),
    );
  };
  return (
    <Form.Item
      name={props.name}
      label={props.label}
      extra={props.extra}
      dependencies={props.dependencies}
      rules={[{ required, message: common('required') }, { validator: check }, ...rules]}
    >
      <InputNumber
        aria-label={props.ariaLabel}
        placeholder={props.ariaLabel}
        controls={false}
        changeOnWheel={false}
        parser={read}
        inputMode={decimals > 0 ? 'decimal' : 'numeric'}
        className={props.narrow ? layout.narrow : layout.full}
      />
    </Form.Item>
  );
}
