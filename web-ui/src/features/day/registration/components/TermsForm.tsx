import { Col, Row } from 'antd';
import {
  getGetRegistrationTermsHistoryQueryKey,
  getRegistrationTermsHistory,
} from '@/shared/api/generated/centre-day-registration/centre-day-registration';
import type { TermsRequest, TermsResponse } from '@/shared/api/generated/model';
import { ChoiceField, NumberField, type Opened, RecordDrawer, TextField } from '@/shared/ui';
import { readTerms, useSaveTerms } from '../api/useTerms';
import { useText } from '../texts';

type Fields = Omit<TermsRequest, 'feeMinor' | 'currency'> & { fee?: number | null };

const MINOR = 100;

const fieldsOf = ({ feeMinor, ...terms }: TermsResponse): Fields => ({
  scope: terms.scope,
  places: terms.places,
  waitlist: terms.waitlist,
  opensDays: terms.opensDays,
  closesMinutes: terms.closesMinutes,
  answerHours: terms.answerHours,
  note: terms.note,
  fee: feeMinor === null ? null : feeMinor / MINOR,
});

const requestOf = ({ fee, ...fields }: Fields): TermsRequest => ({
  ...fields,
  note: fields.note || null,
  feeMinor: fee == null ? null : Math.round(fee * MINOR),
  currency: fee == null ? null : 'CNY',
});

/** How people sign up for an activity: how many places, who may wait, from when until when. */
export function TermsForm({ activity, ...opened }: Opened<TermsResponse> & { activity: string }) {
  const text = useText();
  const save = useSaveTerms(activity);
  return (
    <RecordDrawer<TermsResponse, Fields>
      {...opened}
      name={`registration-terms-${activity}`}
      titles={[text('setUp'), text('terms')]}
      fieldsOf={fieldsOf}
      fresh={{ scope: 'session', places: 20, waitlist: 10 }}
      read={readTerms}
      write={{
        ...save,
        mutateAsync: ({ values, ...rest }) => save.mutateAsync({ ...rest, values: requestOf(values) }),
      }}
      history={[getGetRegistrationTermsHistoryQueryKey, getRegistrationTermsHistory]}
      names={{ feeMinor: 'fee', currency: 'fee' }}
    >
      <ChoiceField
        below
        name="scope"
        label={text('scope')}
        options={(['session', 'course'] as const).map(value => ({
          value,
          label: text(`scope.${value}`),
          hint: text(`scope.${value}Hint`),
        }))}
      />
      <Row gutter={12}>
        <Col span={12}>
          <NumberField name="places" label={text('places')} required min={1} max={10_000} />
        </Col>
        <Col span={12}>
          <NumberField
            name="waitlist"
            label={text('waitlist')}
            extra={text('waitlistHint')}
            required
            min={0}
            max={10_000}
          />
        </Col>
      </Row>
      <NumberField
        name="opensDays"
        label={text('opensDays')}
        extra={text('opensDaysHint')}
        min={0}
        max={366}
      />
      <NumberField
        name="closesMinutes"
        label={text('closes')}
        extra={text('closesHint')}
        min={0}
        max={20_160}
      />
      <NumberField name="answerHours" label={text('answer')} extra={text('answerHint')} min={1} max={168} />
      <NumberField
        name="fee"
        label={text('fee')}
        extra={text('feeHint')}
        min={0.01}
        max={1_000_000_000}
        decimals={2}
      />
      <TextField name="note" label={text('note')} max={500} rows={3} />
    </RecordDrawer>
  );
}
