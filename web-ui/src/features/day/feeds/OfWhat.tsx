import { Form, Select } from 'antd';
import { useState } from 'react';
import { called as calledOf } from '@/domain/activity/apart';
import { useApart } from '@/domain/activity/useApart';
import {
  useListActivities,
  useListSpaces,
} from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { ActivityResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { ChoiceField } from '@/shared/ui';
import { useText } from './texts';
import { KINDS, type Values } from './useFeeds';

const NOTHING: ActivityResponse[] = [];
const MOST = 50;

/** Of what a new feed is to be: the centre, or which space or activities. */
export function OfWhat({ begun, called }: { begun: string | undefined; called: string }) {
  const text = useText();
  const common = useCommon();
  const kind = Form.useWatch<Values['kind'] | undefined>('kind', Form.useFormInstance<Values>());
  const [q, setQ] = useState('');
  const spaces = useListSpaces({ limit: 200 });
  const activities = useListActivities({ q: q || undefined, limit: MOST });
  const found = activities.data?.items ?? NOTHING;
  const apart = useApart(found);
  const options = found.map(({ id, title }) => ({ value: id, label: calledOf(title, apart.get(id)) }));
  if (begun && q === '' && !options.some(each => each.value === begun)) {
    options.unshift({ value: begun, label: called });
  }
  const required = [{ required: true, message: common('required') }];
  const search = { filterOption: false, onSearch: setQ };
  return (
    <>
      <ChoiceField
        name="kind"
        label={text('kind')}
        below
        options={KINDS.map(value => ({ value, label: text(`kind.${value}`), hint: text(`hint.${value}`) }))}
      />
      {kind === 'space' && (
        <Form.Item name="spaceId" label={text('space')} rules={required}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={spaces.data?.items.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      )}
      {kind === 'activity' && (
        <Form.Item name="activityId" label={text('activity')} extra={text('activityHint')} rules={required}>
          <Select showSearch={search} loading={activities.isFetching} options={options} />
        </Form.Item>
      )}
      {kind === 'person' && (
        <Form.Item
          name="activityIds"
          label={text('activities')}
          extra={text('activityHint')}
          rules={required}
        >
          <Select
            mode="multiple"
            maxCount={MOST}
            showSearch={search}
            loading={activities.isFetching}
            options={options}
          />
        </Form.Item>
      )}
    </>
  );
}
