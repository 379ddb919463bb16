import { Button, Checkbox, Col, Form, Row, Select } from 'antd';
import { WEEKDAYS } from '@/domain/series/rule';
import { useSeriesText } from '@/domain/series/texts';
import { useListSpaces } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { RoundResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { NumberField, TimeField } from '@/shared/ui';
import { freshWish, weeklyRule } from '../model/wish';
import { useText } from '../texts';
import styles from './Rounds.module.css';

const MOST = 5;
const MOST_APART = 12;

/** The wishes of an application, the dearest first. */
export function WishFields({ round }: { round: RoundResponse }) {
  const text = useText();
  return (
    <Form.List name="wishes">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className={styles.wish}>
              <legend>{text('wish', { n: String(name + 1) })}</legend>
              <OneWish at={name} round={round} />
              {fields.length > 1 && (
                <Button type="text" onClick={() => remove(name)}>
                  {text('removeWish', { n: String(name + 1) })}
                </Button>
              )}
            </fieldset>
          ))}
          {fields.length < MOST && (
            <Form.Item>
              <Button type="dashed" onClick={() => add(freshWish())}>
                {text('addWish')}
              </Button>
            </Form.Item>
          )}
        </>
      )}
    </Form.List>
  );
}

function OneWish({ at, round }: { at: number; round: RoundResponse }) {
  const text = useText();
  const words = useSeriesText();
  const common = useCommon();
  const form = Form.useFormInstance();
  const { data } = useListSpaces({ limit: 200 });
  const spaces = (data?.items ?? [])
    .filter(({ id }) => round.spaceIds.includes(id))
    .map(each => ({ value: each.id, label: each.name }));
  const of = (field: string) => form.getFieldValue(['wishes', at, field]);
  return (
    <>
      <Form.Item name={[at, 'rule']} hidden noStyle>
        <input type="hidden" />
      </Form.Item>
      <Form.Item
        name={[at, 'weekdays']}
        label={text('weekdays')}
        rules={[
          {
            validator: (_, weekdays) =>
              weeklyRule(weekdays, 1) || of('rule') ? Promise.resolve() : Promise.reject(common('required')),
          },
        ]}
      >
        <Checkbox.Group options={WEEKDAYS.map(value => ({ value, label: words(`weekday.${value}`) }))} />
      </Form.Item>
      <Row gutter={12}>
        <Col span={8}>
          <TimeField name={[at, 'starts']} label={text('starts')} />
        </Col>
        <Col span={8}>
          <TimeField
            name={[at, 'ends']}
            label={text('ends')}
            rules={[
              {
                validator: (_, ends?: string) =>
                  ends && ends <= (of('starts') ?? '')
                    ? Promise.reject(text('endsWrong'))
                    : Promise.resolve(),
              },
            ]}
          />
        </Col>
        <Col span={8}>
          <NumberField name={[at, 'interval']} label={text('interval')} min={1} max={MOST_APART} />
        </Col>
      </Row>
      <Form.Item
        name={[at, 'spaceIds']}
        label={text('wishSpaces')}
        rules={[
          {
            validator: (_, chosen?: string[]) =>
              chosen?.length || of('anySpace') ? Promise.resolve() : Promise.reject(text('spaceNeeded')),
          },
        ]}
      >
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={spaces} />
      </Form.Item>
      <Form.Item name={[at, 'anySpace']} valuePropName="checked">
        <Checkbox>{text('anySpace')}</Checkbox>
      </Form.Item>
    </>
  );
}
