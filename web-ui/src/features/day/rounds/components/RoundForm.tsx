import { Col, Form, Row, Select } from 'antd';
import { useNavigate } from 'react-router';
import { useListSpaces } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import {
  getGetRoundHistoryQueryKey,
  getRoundHistory,
} from '@/shared/api/generated/centre-day-round/centre-day-round';
import type { RoundRequest, RoundResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { addDays, threeYearsAfter } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { ChoiceField, DayField, NumberField, type Opened, RecordDrawer, TextField } from '@/shared/ui';
import { readRound, useSaveRound } from '../api/useRounds';
import { useText } from '../texts';
import { ClassFields } from './ClassFields';

const MOST_HOURS = 3000;
const MOST_MISSING = 90;
/** The classes most centres have; the first is served first. */
const CLASSES = [
  { key: 'residents', party: 'group' },
  { key: 'organisations', party: 'partner' },
  { key: 'government', party: 'partner' },
  { key: 'companies', party: 'partner' },
] as const;

function fieldsOf(round: RoundResponse): RoundRequest {
  const { name, firstDay, lastDay, opensOn, closesOn, classes, spaceIds } = round;
  const { quotaHours, quotaPer, missingPercent, source, simulated } = round;
  const days = { firstDay, lastDay, opensOn, closesOn };
  return { name, ...days, classes, spaceIds, quotaHours, quotaPer, missingPercent, source, simulated };
}

/** The rules of a round. */
export function RoundForm(opened: Opened<RoundResponse>) {
  const text = useText();
  const common = useCommon();
  const { today } = useMe();
  const navigate = useNavigate();
  const { data } = useListSpaces({ limit: 200 });
  const spaces = (data?.items ?? [])
    .filter(each => !each.retiredOn || each.retiredOn > today)
    .map(each => ({ value: each.id, label: each.name }));
  const notBefore =
    (field: keyof RoundRequest, wrong: string) =>
    ({ getFieldValue }: { getFieldValue: (name: string) => string | undefined }) => ({
      validator: (_: unknown, day?: string) =>
        day && day < (getFieldValue(field) ?? '') ? Promise.reject(wrong) : Promise.resolve(),
    });
  return (
    <RecordDrawer<RoundResponse, RoundRequest>
      {...opened}
      name="round"
      titles={[text('add'), text('edit')]}
      fieldsOf={fieldsOf}
      fresh={{
        opensOn: today,
        closesOn: addDays(today, 14),
        classes: CLASSES.map(({ key, party }) => ({ name: text(`class.${key}`), party })),
        quotaHours: 4,
        quotaPer: 'week',
        missingPercent: 20,
        simulated: false,
      }}
      read={readRound}
      write={useSaveRound()}
      onSaved={saved => {
        if (!opened.of) void navigate(centre.round.to({ round: (saved as RoundResponse).id }));
      }}
      history={[getGetRoundHistoryQueryKey, getRoundHistory]}
      words={{ spaceIds: { show: (id: string) => spaces.find(each => each.value === id)?.label ?? id } }}
    >
      {opened.of?.state === 'collecting' && <p>{text('onlyLater')}</p>}
      <TextField name="name" label={text('name')} required max={80} />
      <Row gutter={12}>
        <Col span={12}>
          <DayField name="firstDay" label={text('firstDay')} min={today} max={threeYearsAfter(today)} />
        </Col>
        <Col span={12}>
          <DayField
            name="lastDay"
            label={text('lastDay')}
            max={threeYearsAfter(today)}
            dependencies={['firstDay']}
            rules={[notBefore('firstDay', text('lastWrong'))]}
          />
        </Col>
      </Row>
      <Row gutter={12}>
        <Col span={12}>
          <DayField name="opensOn" label={text('opensOn')} />
        </Col>
        <Col span={12}>
          <DayField
            name="closesOn"
            label={text('closesOn')}
            dependencies={['opensOn']}
            rules={[notBefore('opensOn', text('closesWrong'))]}
          />
        </Col>
      </Row>
      <ClassFields />
      <Form.Item
        name="spaceIds"
        label={text('spaces')}
        rules={[{ required: true, message: common('required') }]}
      >
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={spaces} />
      </Form.Item>
      <NumberField name="quotaHours" label={text('quotaHours')} min={1} max={MOST_HOURS} required />
      <ChoiceField
        name="quotaPer"
        label={text('per')}
        options={(['week', 'season'] as const).map(value => ({ value, label: text(`per.${value}`) }))}
      />
      <NumberField
        name="missingPercent"
        label={text('missingPercent')}
        extra={text('missingHint')}
        min={0}
        max={MOST_MISSING}
        required
      />
      <TextField name="source" label={text('source')} extra={text('sourceHint')} required max={120} />
    </RecordDrawer>
  );
}
