import { Button, Form, InputNumber, Select, Space } from 'antd';
import { useCommon } from '@/shared/i18n';
import { useText } from '../texts';

const KINDS = ['visits', 'sessionsHeld'] as const;

/** The measured promises of a contract: each kind once, with its target. */
export function IndicatorFields() {
  const text = useText();
  const common = useCommon();
  return (
    <Form.Item label={text('indicators')} required>
      <Form.List name="indicators">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Space key={key} align="start" wrap style={{ display: 'flex' }}>
                <Form.Item name={[name, 'kind']} rules={[{ required: true, message: common('required') }]}>
                  <Select
                    aria-label={text('indicators')}
                    style={{ width: 160 }}
                    options={KINDS.map(value => ({ value, label: common(value) }))}
                  />
                </Form.Item>
                <Form.Item
                  name={[name, 'target']}
                  rules={[{ required: true, type: 'integer', min: 1, message: common('required') }]}
                >
                  <InputNumber min={1} precision={0} aria-label={text('target')} style={{ width: 150 }} />
                </Form.Item>
                {fields.length > 1 && (
                  <Button type="text" onClick={() => remove(name)}>
                    {text('remove')}
                  </Button>
                )}
              </Space>
            ))}
            {fields.length < KINDS.length && (
              <Button type="dashed" onClick={() => add({ kind: 'sessionsHeld' })}>
                {text('addIndicator')}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}
