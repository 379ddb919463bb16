import { Form } from 'antd';
import type { ContractResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { useText } from '../texts';
import { ActivityChooser } from './ActivityChooser';

/** The activities whose sessions count. */
export function ActivityField({ contract, open }: { contract: ContractResponse | null; open: boolean }) {
  const text = useText();
  const common = useCommon();
  return (
    <Form.Item
      name="activityIds"
      label={text('activities')}
      extra={text('activitiesHint')}
      rules={[{ required: true, type: 'array', min: 1, message: common('required') }]}
    >
      <ActivityChooser stated={contract?.activities ?? []} open={open} />
    </Form.Item>
  );
}
