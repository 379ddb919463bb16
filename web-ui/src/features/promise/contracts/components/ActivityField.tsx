import { Form, Select } from 'antd';
import { useState } from 'react';
import { useListActivities } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { ContractResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { useText } from '../texts';

/** The activities whose sessions count, found by name; those chosen already stay listed. */
export function ActivityField({ contract, open }: { contract: ContractResponse | null; open: boolean }) {
  const text = useText();
  const common = useCommon();
  const [q, setQ] = useState('');
  const [known, setKnown] = useState<Record<string, string>>({});
  const activities = useListActivities({ q: q || undefined, limit: 100 }, { query: { enabled: open } });
  const labels: Record<string, string> = { ...known };
  for (const each of contract?.activities ?? []) labels[each.id] = each.title;
  for (const each of activities.data?.items ?? []) labels[each.id] = `${each.title} · ${each.programme}`;
  return (
    <Form.Item
      name="activityIds"
      label={text('activities')}
      extra={text('activitiesHint')}
      rules={[{ required: true, type: 'array', min: 1, message: common('required') }]}
    >
      <Select
        mode="multiple"
        showSearch={{ onSearch: setQ, optionFilterProp: 'label' }}
        loading={activities.isFetching}
        onChange={(ids: string[]) => setKnown(Object.fromEntries(ids.map(id => [id, labels[id] ?? id])))}
        options={Object.entries(labels).map(([value, label]) => ({ value, label }))}
      />
    </Form.Item>
  );
}
