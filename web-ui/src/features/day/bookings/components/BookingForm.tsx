import { Col, Form, Row } from 'antd';
import { useNavigate } from 'react-router';
import { BY_SPACE, type Fields, fieldsOf, requestOf, seriesOf, timesOf } from '@/domain/booking/request';
import { PARTIES, useBookingText } from '@/domain/booking/texts';
import {
  getBookingHistory,
  getGetBookingHistoryQueryKey,
} from '@/shared/api/generated/centre-day-booking/centre-day-booking';
import { useListSpaces } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { BookingResponse, SeriesResult } from '@/shared/api/generated/model';
import { threeYearsAfter } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import {
  ChoiceField,
  DayField,
  NumberField,
  type Opened,
  RecordDrawer,
  TextField,
  TimeField,
} from '@/shared/ui';
import { readBooking, useSaveBooking } from '../api/useBookings';
import { placeOf } from '../model/at';
import { useText } from '../texts';
import { Conflict } from './Conflict';
import { PriceFields } from './PriceFields';
import { Repeated } from './Repeated';
import { SpaceField } from './SpaceField';

/** A series that was made instead of a booking. */
const madeSeries = (saved: unknown): SeriesResult | null =>
  typeof saved === 'object' && saved !== null && 'series' in saved ? (saved as SeriesResult) : null;

/** A space for a while: where and when, for whom, for what. */
export function BookingForm({ at, ...opened }: Opened<BookingResponse> & { at: string | null }) {
  const text = useText();
  const words = useBookingText();
  const { today } = useMe();
  const may = useMay();
  const navigate = useNavigate();
  const save = useSaveBooking();
  const { data } = useListSpaces({ limit: 200 });
  const spaces = (data?.items ?? []).filter(
    each => each.id === opened.of?.spaceId || !each.retiredOn || each.retiredOn > today,
  );
  return (
    <RecordDrawer<BookingResponse, Fields>
      {...opened}
      name="booking"
      titles={[text('add'), text('edit'), text('look')]}
      fieldsOf={fieldsOf}
      fresh={{
        day: today,
        party: 'group',
        price: BY_SPACE,
        every: 'never',
        interval: 1,
        confirm: true,
        ...placeOf(at),
      }}
      read={readBooking}
      write={{
        ...save,
        mutateAsync: ({ values, ...rest }) =>
          save.mutateAsync({
            ...rest,
            values: (opened.of ? null : seriesOf(values, may('decide-bookings'))) ?? requestOf(values),
          }),
      }}
      onSaved={saved => {
        const made = madeSeries(saved);
        if (made) void navigate(centre.series.to({ series: made.series.id }));
      }}
      history={[getGetBookingHistoryQueryKey, getBookingHistory]}
      names={{ startsAt: 'day', endsAt: 'ends', priceKind: 'price', priceMinor: 'amount', rule: 'until' }}
      words={{ spaceId: { show: (id: string) => spaces.find(each => each.id === id)?.name ?? id } }}
    >
      <ChoiceField
        name="party"
        label={text('party')}
        options={PARTIES.map(value => ({ value, label: words(`party.${value}`) }))}
      />
      <SpaceField spaces={spaces} />
      <Row gutter={12}>
        <Col span={12}>
          <DayField name="day" label={text('day')} max={threeYearsAfter(today)} />
        </Col>
        <Col span={12}>
          <DayField optional name="endDay" label={text('endDay')} extra={text('endDayHint')} />
        </Col>
      </Row>
      <Row gutter={12}>
        <Col span={12}>
          <TimeField name="starts" label={text('starts')} />
        </Col>
        <Col span={12}>
          <TimeField
            name="ends"
            label={text('ends')}
            dependencies={['day', 'starts', 'endDay']}
            rules={[
              ({ getFieldsValue }) => ({
                validator: (_, ends?: string) => {
                  const { day, starts, endDay } = getFieldsValue();
                  return ends && day && starts && !timesOf({ day, starts, endDay, ends })
                    ? Promise.reject(text('endsWrong'))
                    : Promise.resolve();
                },
              }),
            ]}
          />
        </Col>
      </Row>
      {opened.fixed ? null : opened.of ? <Conflict except={opened.of.id} /> : <Repeated />}
      <Who />
      <TextField name="purpose" label={text('purpose')} required max={300} />
      <NumberField name="expected" label={text('expected')} min={1} max={100_000} />
      <PriceFields />
    </RecordDrawer>
  );
}

/** Who it is for: needed of those who are not of the centre. */
function Who() {
  const text = useText();
  const party: string | undefined = Form.useWatch('party');
  if (party === 'closure') return null;
  const others = party === 'partner' || party === 'group';
  return (
    <Row gutter={12}>
      <Col span={12}>
        <TextField name="organisation" label={text('organisation')} required={others} max={120} />
      </Col>
      <Col span={12}>
        <TextField
          name="contact"
          label={text('contact')}
          extra={text('contactHint')}
          required={others}
          max={80}
        />
      </Col>
    </Row>
  );
}
