import { Form, Select } from 'antd';
import { useState } from 'react';
import { useFind } from '@/domain/offline/useFind';
import { useCommon } from '@/shared/i18n';
import { useMay } from '@/shared/lib/me';
import { useText } from '../texts';

/** Somebody who was chosen, as the field keeps it. */
export interface Picked {
  value: string;
  label: string;
}

const MOST = 12;

/** Residents by name or initials, several of them: a family. Who is on the list already cannot be chosen. */
export function PeopleField({ here }: { here: Set<string> }) {
  const text = useText();
  const common = useCommon();
  const [q, setQ] = useState('');
  const { hits, searching, needle } = useFind(q, useMay()('read-residents'));
  return (
    <Form.Item
      name="people"
      label={text('people')}
      extra={text('peopleHint')}
      rules={[{ required: true, type: 'array', min: 1, message: common('required') }]}
      // what is kept of somebody is who they are and what they are called, and nothing of the list they were picked from
      getValueFromEvent={(picked: Picked[]) => picked.map(({ value, label }) => ({ value, label }))}
    >
      <Select<Picked[]>
        mode="multiple"
        labelInValue
        maxCount={MOST}
        placeholder={text('find')}
        loading={searching}
        showSearch={{ filterOption: false, searchValue: q, onSearch: setQ }}
        onSelect={() => setQ('')}
        notFoundContent={needle && !searching ? text('nobody') : null}
        options={hits.map(({ id, name }) => ({ value: id, label: name, disabled: here.has(id) }))}
        optionRender={({ value, label }) => {
          const year = hits.find(({ id }) => id === value)?.birthYear;
          return here.has(String(value))
            ? text('already', { name: String(label) })
            : [label, year].filter(Boolean).join(' ');
        }}
      />
    </Form.Item>
  );
}
