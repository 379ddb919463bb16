import { Form, Input } from 'antd';
import { getCentre } from '@/shared/api/generated/headquarters-network-centres/headquarters-network-centres';
import type { CentreResponse, RenameRequest } from '@/shared/api/generated/model';
import type { Seen } from '@/shared/api/write';
import { useCommon } from '@/shared/i18n';
import { FormDrawer } from '@/shared/ui';
import type { useActs } from '../api/useCentres';
import { useText } from '../texts';

const fieldsOf = ({ name, nameEn }: CentreResponse): RenameRequest => ({ name, nameEn });

export function RenameForm({
  open,
  of,
  centre,
  write,
  onClose,
}: {
  open: boolean;
  of: Seen;
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
      name="centre-name"
      of={of}
      initial={fieldsOf(centre)}
      write={{ ...write, mutateAsync: ({ values, of: to }) => write.mutateAsync({ of: to ?? of, values }) }}
      reread={async slug => {
        const { centre: now, version } = await getCentre(slug);
        return { of: { id: slug, version }, values: fieldsOf(now) };
      }}
      onClose={onClose}
    >
      <Form.Item name="name" label={text('name')} rules={rules}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="nameEn" label={text('nameEn')} rules={rules}>
        <Input maxLength={120} />
      </Form.Item>
    </FormDrawer>
  );
}
