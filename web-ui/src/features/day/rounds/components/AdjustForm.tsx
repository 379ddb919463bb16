import { Checkbox, Col, Form, Row, Select } from 'antd';
import { WEEKDAYS } from '@/domain/series/rule';
import { useSeriesText } from '@/domain/series/texts';
import { useListSpaces } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { OutcomeResponse, RoundResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { ChoiceField, FormDrawer, TextField, TimeField } from '@/shared/ui';
import { useAdjust } from '../api/useRounds';
import { type WishFields, weekly, weeklyRule } from '../model/wish';
import { useText } from '../texts';

interface Fields extends Pick<WishFields, 'weekdays' | 'interval' | 'rule'> {
  how: 'give' | 'take';
  spaceId?: string;
  starts?: string;
  ends?: string;
  reason: string;
}

interface Props {
  round: RoundResponse;
  outcome: OutcomeResponse | null;
  onClose: () => void;
}

/** Gives a wish a place, another one, or none. */
export function AdjustForm({ round, outcome, onClose }: Props) {
  const text = useText();
  const adjust = useAdjust();
  const values = { number: String(outcome?.number ?? ''), wish: String(outcome?.wish ?? '') };
  return (
    <FormDrawer<Fields>
      open={outcome !== null}
      title={text('adjustTitle', values)}
      name="round-adjust"
      of={outcome}
      initial={
        outcome
          ? {
              how: outcome.state === 'granted' ? 'take' : 'give',
              ...weekly(outcome.rule),
              spaceId: outcome.spaceId ?? undefined,
              starts: outcome.startsLocal,
              ends: outcome.endsLocal,
            }
          : {}
      }
      names={{ 'give.spaceId': 'spaceId', 'give.endsLocal': 'ends', 'give.rule': 'weekdays' }}
      write={{
        ...adjust,
        mutateAsync: ({ values: typed, ...rest }) =>
          adjust.mutateAsync({
            ...rest,
            values: {
              give:
                typed.how === 'take'
                  ? null
                  : {
                      spaceId: typed.spaceId ?? '',
                      rule: weeklyRule(typed.weekdays, typed.interval) ?? outcome?.rule ?? '',
                      startsLocal: typed.starts ?? '',
                      endsLocal: typed.ends ?? '',
                    },
              reason: typed.reason,
            },
          }),
      }}
      submit={text('adjust')}
      onClose={onClose}
    >
      <ChoiceField
        name="how"
        label={text('adjustHow')}
        options={(['give', 'take'] as const).map(value => ({ value, label: text(value) }))}
      />
      <Where round={round} />
      <TextField
        name="reason"
        label={text('reason')}
        extra={text('reasonHint')}
        required
        max={300}
        rows={2}
      />
    </FormDrawer>
  );
}

function Where({ round }: { round: RoundResponse }) {
  const text = useText();
  const words = useSeriesText();
  const common = useCommon();
  const how: string | undefined = Form.useWatch('how');
  const { data } = useListSpaces({ limit: 200 });
  const spaces = (data?.items ?? [])
    .filter(({ id }) => round.spaceIds.includes(id))
    .map(each => ({ value: each.id, label: each.name }));
  if (how === 'take') return null;
  return (
    <>
      <Form.Item
        name="spaceId"
        label={text('space')}
        rules={[{ required: true, message: common('required') }]}
      >
        <Select showSearch={{ optionFilterProp: 'label' }} options={spaces} />
      </Form.Item>
      <Form.Item name="weekdays" label={text('weekdays')}>
        <Checkbox.Group options={WEEKDAYS.map(value => ({ value, label: words(`weekday.${value}`) }))} />
      </Form.Item>
      <Row gutter={12}>
        <Col span={12}>
          <TimeField name="starts" label={text('starts')} />
        </Col>
        <Col span={12}>
          <TimeField name="ends" label={text('ends')} />
        </Col>
      </Row>
    </>
  );
}
