import { Col, Row } from 'antd';
import { NumberField } from '@/shared/ui';
import { useText } from '../texts';

/** From which age to which; the highest is not below the lowest. */
export function AgeFields() {
  const text = useText();
  return (
    <Row gutter={12}>
      <Col span={12}>
        <NumberField name="ageMin" label={text('ageMin')} min={0} max={150} />
      </Col>
      <Col span={12}>
        <NumberField
          name="ageMax"
          label={text('ageMax')}
          min={0}
          max={150}
          dependencies={['ageMin']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, most: number | null | undefined) =>
                most != null && most < (getFieldValue('ageMin') ?? 0)
                  ? Promise.reject(text('ageWrong'))
                  : Promise.resolve(),
            }),
          ]}
        />
      </Col>
    </Row>
  );
}
