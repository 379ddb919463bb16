import { Form, Select } from 'antd';
import { useListSpaces } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import { useText } from '../texts';

/** Of which spaces this one consists: a hall of two halves. What consists of others is no part itself. */
export function SpaceParts({ of }: { of: string | undefined }) {
  const text = useText();
  const { data } = useListSpaces({ limit: 200 });
  const spaces = (data?.items ?? [])
    .filter(({ id, partIds }) => id !== of && partIds.length === 0)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form.Item name="partIds" label={text('parts')} extra={text('partsHint')}>
      <Select mode="multiple" maxCount={12} showSearch={{ optionFilterProp: 'label' }} options={spaces} />
    </Form.Item>
  );
}
