import { Button, Form, Select } from 'antd';
import { useCommon } from '@/shared/i18n';
import { layout, NumberField } from '@/shared/ui';
import { useText } from '../texts';
import styles from './Contracts.module.css';

const KINDS = ['visits', 'sessionsHeld'] as const;

/** The measured promises of a contract: each kind once, with its target. */
export function IndicatorFields() {
  const text = useText();
  const common = useCommon();
  const form = Form.useFormInstance<{ indicators?: { kind?: string }[] }>();
  /** The one that is not promised yet: each may be given once. */
  const another = () => {
    const given = form.getFieldValue('indicators')?.map((each: { kind?: string }) => each?.kind) ?? [];
    return { kind: KINDS.find(kind => !given.includes(kind)) };
  };
  return (
    <Form.Item label={text('indicators')} required>
      <Form.List name="indicators">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles.indicator}>
                <Form.Item name={[name, 'kind']} rules={[{ required: true, message: common('required') }]}>
                  <Select
                    aria-label={text('indicators')}
                    className={layout.medium}
                    options={KINDS.map(value => ({ value, label: common(value) }))}
                  />
                </Form.Item>
                <NumberField
                  name={[name, 'target']}
                  ariaLabel={text('target')}
                  min={1}
                  max={1_000_000_000}
                  required
                  narrow
                />
                {fields.length > 1 && (
                  <Button type="text" onClick={() => remove(name)}>
                    {text('remove')}
                  </Button>
                )}
              </div>
            ))}
            {fields.length < KINDS.length && (
              <Button type="dashed" onClick={() => add(another())}>
                {text('addIndicator')}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}
