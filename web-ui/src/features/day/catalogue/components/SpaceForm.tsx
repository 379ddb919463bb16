import { Checkbox, Col, Form, Row } from 'antd';
import {
  getGetSpaceHistoryQueryKey,
  getSpaceHistory,
} from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { SpaceResponse } from '@/shared/api/generated/model';
import { useMe } from '@/shared/lib/me';
import { ChoiceField, DayField, NumberField, type Opened, RecordDrawer, TextField } from '@/shared/ui';
import { readSpace, useSaveSpace } from '../api/useCatalogue';
import { type SpaceFields, valuesOf } from '../model/space';
import { BOOKABLE, useText } from '../texts';
import { SpaceParts } from './SpaceParts';
import { SpacePhoto } from './SpacePhoto';
import { SpacePrice } from './SpacePrice';

/** A space, and how it is used: alone or shared, with which minutes around each thing, by whom it may be booked. */
export function SpaceForm(opened: Opened<SpaceResponse>) {
  const text = useText();
  const { today } = useMe();
  return (
    <RecordDrawer<SpaceResponse, SpaceFields>
      {...opened}
      name="space"
      titles={[text('addSpace'), text('editSpace')]}
      fieldsOf={valuesOf}
      fresh={{ exclusive: false, setupMinutes: 0, clearMinutes: 0, bookable: 'staff', inUseFrom: today }}
      read={readSpace}
      write={useSaveSpace()}
      names={{ priceMinor: 'amount', currency: 'amount' }}
      history={[getGetSpaceHistoryQueryKey, getSpaceHistory]}
    >
      <TextField name="name" label={text('title')} required max={120} />
      {opened.of ? (
        <SpacePhoto of={opened.of} />
      ) : (
        <Form.Item label={text('photo')}>{text('photoLater')}</Form.Item>
      )}
      <Row gutter={12}>
        <Col span={12}>
          <NumberField name="areaM2" label={text('area')} min={0.5} max={100_000} decimals={1} />
        </Col>
        <Col span={12}>
          <NumberField name="capacity" label={text('capacity')} min={1} max={100_000} />
        </Col>
      </Row>
      <Form.Item name="exclusive" valuePropName="checked" extra={text('exclusiveHint')}>
        <Checkbox>{text('exclusiveField')}</Checkbox>
      </Form.Item>
      <Row gutter={12}>
        <Col span={12}>
          <NumberField
            name="setupMinutes"
            label={text('setup')}
            extra={text('setupHint')}
            min={0}
            max={240}
          />
        </Col>
        <Col span={12}>
          <NumberField name="clearMinutes" label={text('clear')} min={0} max={240} />
        </Col>
      </Row>
      <ChoiceField
        below
        name="bookable"
        label={text('bookable')}
        options={BOOKABLE.map(value => ({ value, label: text(`bookable.${value}`) }))}
      />
      <Limits />
      <SpaceParts of={opened.of?.id} />
      <SpacePrice />
      <TextField name="note" label={text('note')} max={1000} rows={3} />
      <DayField optional name="inUseFrom" label={text('inUseFrom')} extra={text('inUseHint')} />
      <DayField optional name="retiredOn" label={text('retiredOn')} extra={text('retiredHint')} />
    </RecordDrawer>
  );
}

/** What holds for those who are not staff; where they may not book, nothing. */
function Limits() {
  const text = useText();
  const bookable: string | undefined = Form.useWatch('bookable');
  if (bookable !== 'partners' && bookable !== 'residents') return null;
  return (
    <Row gutter={12}>
      <Col span={8}>
        <NumberField name="noticeHours" label={text('notice')} min={0} max={720} />
      </Col>
      <Col span={8}>
        <NumberField name="aheadDays" label={text('ahead')} min={1} max={1095} />
      </Col>
      <Col span={8}>
        <NumberField name="longestMinutes" label={text('longest')} min={15} max={44_640} />
      </Col>
    </Row>
  );
}
