import { Form, Input } from 'antd';
import type { CentreResponse, RenameRequest } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { FormDrawer } from '@/shared/ui';
import type { useActs } from '../api/useCentres';
import { useText } from '../texts';

export function RenameForm({
  open,
  centre,
  write,
  onClose,
}: {
  open: boolean;
  centre: CentreResponse;
  write: ReturnType<typeof useActs>['rename'];
  onClose: () => void;
}) {
  const text = useText();
  const common = useCommon();
  const rules = [{ required: true, whitespace: true, message: common('required') }];
  return (
    <FormDrawer<RenameRequest>
      open={open}
      title={text('rename')}
      initial={{ name: centre.name, nameEn: centre.nameEn }}
      write={write}
      onClose={onClose}
    >
      <Form.Item name="name" label={text('name')} rules={rules}>
        <Input autoFocus maxLength={120} />
      </Form.Item>
      <Form.Item name="nameEn" label={text('nameEn')} rules={rules}>
        <Input maxLength={120} />
      </Form.Item>
    </FormDrawer>
  );
}
