import { Form, Select } from 'antd';
import { isFor } from '@/domain/booking/request';
import { type Party, useBookingText } from '@/domain/booking/texts';
import type { SpaceResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { layout } from '@/shared/ui';
import { useText } from '../texts';

/** Which space: one that is not for whom it is to be booked says so, and cannot be chosen. */
export function SpaceField({ spaces }: { spaces: SpaceResponse[] }) {
  const text = useText();
  const common = useCommon();
  const words = useBookingText();
  const party = Form.useWatch<Party | undefined>('party');
  const whyNot = ({ bookable }: SpaceResponse, who: Party | undefined) =>
    who && !isFor(bookable, who) ? text('notFor', { party: words(`party.${who}`) }) : null;
  const options = spaces
    .map(each => ({ value: each.id, label: each.name, why: whyNot(each, party) }))
    .sort((one, other) => Number(one.why !== null) - Number(other.why !== null))
    .map(each => ({ ...each, disabled: each.why !== null }));
  return (
    <Form.Item
      name="spaceId"
      label={text('space')}
      dependencies={['party']}
      rules={[
        { required: true, message: common('required') },
        ({ getFieldValue }) => ({
          validator: (_, id?: string) => {
            const space = spaces.find(each => each.id === id);
            const why = space && whyNot(space, getFieldValue('party'));
            return why ? Promise.reject(why) : Promise.resolve();
          },
        }),
      ]}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
        optionRender={({ data }) => (
          <>
            {data.label}
            {data.why && <small className={layout.line}>{data.why}</small>}
          </>
        )}
      />
    </Form.Item>
  );
}
