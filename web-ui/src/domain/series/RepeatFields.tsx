import { Checkbox, Col, Form, Row, Select } from 'antd';
import { isDay, threeYearsAfter } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { DayField, NumberField } from '@/shared/ui';
import { EVERY, type Every, type Repeat, WEEKDAYS, weekdayOf, weekOfMonth } from './rule';
import { useSeriesText } from './texts';

const UNITS = { day: 'day', week: 'week', monthDay: 'month', monthWeek: 'month' } as const;
const MOST_APART = 12;

/** Whether something comes again, how often, and until when. It stands in a form that has a field `day`. */
export function RepeatFields() {
  const text = useSeriesText();
  const { today } = useMe();
  const form = Form.useFormInstance<Repeat & { day?: string }>();
  const day: string | undefined = Form.useWatch('day', form);
  const every: Every | undefined = Form.useWatch('every', form);
  const first = day && isDay(day) ? day : today;
  const labels: Record<Every, string> = {
    never: text('every.never'),
    day: text('every.day'),
    week: text('every.week'),
    monthDay: text('every.monthDay', { date: String(Number(first.slice(8))) }),
    monthWeek: text('every.monthWeek', {
      week: text(`week.${weekOfMonth(first)}` as 'week.1'),
      weekday: text(`weekday.${weekdayOf(first)}`),
    }),
  };
  const again = every !== undefined && every !== 'never';
  return (
    <>
      <Form.Item name="every" label={text('repeat')}>
        <Select options={EVERY.map(value => ({ value, label: labels[value] }))} />
      </Form.Item>
      {every === 'week' && (
        <Form.Item name="weekdays" label={text('weekdays')} extra={text('weekdaysHint')}>
          <Checkbox.Group options={WEEKDAYS.map(value => ({ value, label: text(`weekday.${value}`) }))} />
        </Form.Item>
      )}
      {again && (
        <Row gutter={12}>
          <Col span={12}>
            <NumberField
              name="interval"
              label={text(`interval.${UNITS[every]}`)}
              extra={text('intervalHint')}
              min={1}
              max={MOST_APART}
            />
          </Col>
          <Col span={12}>
            <DayField
              name="until"
              label={text('until')}
              max={threeYearsAfter(today)}
              dependencies={['day']}
              rules={[
                ({ getFieldValue }) => ({
                  validator: (_, until?: string) =>
                    until && until < getFieldValue('day')
                      ? Promise.reject(text('untilWrong'))
                      : Promise.resolve(),
                }),
              ]}
            />
          </Col>
        </Row>
      )}
    </>
  );
}
