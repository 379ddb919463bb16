import { Alert, Col, Form, Row, Select } from 'antd';
import { getBooking } from '@/shared/api/generated/centre-day-booking/centre-day-booking';
import { getSession } from '@/shared/api/generated/centre-day-session/centre-day-session';
import { useCommon, useLanguage } from '@/shared/i18n';
import { datedDay, threeYearsAfter } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { DayField, FormDrawer, latest, TimeField } from '@/shared/ui';
import { useMove } from '../api/useTimeline';
import { type Fields, fieldsOf, lasting, placeOf, timesOf } from '../model/fields';
import type { Lying } from '../model/lying';
import type { Moving, Shown } from '../model/useMoving';
import { useText } from '../texts';
import { Facts } from './Facts';

interface Props {
  of: Lying;
  shown: Shown;
  moving: Moving;
  onClose: () => void;
}

/** The third way to move something: by writing where and when. */
export function MoveForm({ of, shown, moving, onClose }: Props) {
  const text = useText();
  const common = useCommon();
  const [language] = useLanguage();
  const { today } = useMe();
  const move = useMove();
  const { item } = of;
  const days = lasting(item);
  const spaces = [...shown.spaces.values()]
    .filter(each => each.id === item.spaceId || !each.retiredOn || each.retiredOn > today)
    .map(({ id, name }) => ({ value: id, label: name }));
  const isBooking = item.kind === 'booking';
  return (
    <FormDrawer<Fields>
      open
      title={text('form')}
      name={`timeline-${item.kind}`}
      of={item}
      initial={fieldsOf(item)}
      write={{
        ...move,
        mutateAsync: ({ values, of: seen, ...rest }) =>
          move.mutateAsync({
            ...rest,
            of: { ...(seen ?? item), kind: item.kind },
            spaceId: values.spaceId ?? null,
            ...(timesOf(values, days) ?? { startsAt: '', endsAt: '' }),
          }),
      }}
      reread={async id => latest(await (isBooking ? getBooking(id) : getSession(id)), fieldsOf)}
      names={{ startsAt: 'starts', endsAt: 'ends' }}
      words={{ spaceId: { show: (id: string) => spaces.find(each => each.value === id)?.label ?? id } }}
      onClose={onClose}
    >
      <Facts item={item} />
      <Form.Item
        name="spaceId"
        label={text('space')}
        rules={[{ required: isBooking, message: common('required') }]}
      >
        <Select allowClear={!isBooking} showSearch={{ optionFilterProp: 'label' }} options={spaces} />
      </Form.Item>
      <DayField
        name="day"
        label={text('day')}
        max={threeYearsAfter(today)}
        extra={
          days > 0 ? text('lastDay', { day: datedDay(item.endDay, language, today.slice(0, 4)) }) : undefined
        }
      />
      <Row gutter={12}>
        <Col span={12}>
          <TimeField name="starts" label={text('starts')} />
        </Col>
        <Col span={12}>
          <TimeField
            name="ends"
            label={text('ends')}
            dependencies={['starts']}
            rules={[
              ({ getFieldsValue }) => ({
                validator: (_, ends?: string) => {
                  const { starts } = getFieldsValue();
                  return days === 0 && ends && ends === starts
                    ? Promise.reject(text('sameTime'))
                    : Promise.resolve();
                },
              }),
            ]}
          />
        </Col>
      </Row>
      <There of={of} shown={shown} moving={moving} days={days} />
    </FormDrawer>
  );
}

/** Whether it could be where the fields say, as far as is drawn; the server has the last word. */
function There({ of, shown, moving, days }: Omit<Props, 'onClose'> & { days: number }) {
  const text = useText();
  const fields = Form.useWatch<Partial<Fields> | undefined>([], Form.useFormInstance<Fields>()) ?? {};
  const place = placeOf(fields, days, shown.first);
  const isShown = place !== null && place.from >= 0 && place.from < shown.until;
  if (!place || !isShown) return <div role="status" />;
  const trouble = moving.troubleOf({ of, ...place });
  return (
    <div role="status">
      <Alert showIcon type={trouble ? 'error' : 'success'} title={trouble || text('clear')} />
    </div>
  );
}
