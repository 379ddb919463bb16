import { Checkbox, Form, Input, Radio } from 'antd';
import { useNavigate } from 'react-router';
import type { AgencyResponse, InviteRequest, OpenAgencyRequest } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { headquarters } from '@/shared/screens/headquarters';
import { FormDrawer, feedback } from '@/shared/ui';
import { useInvite, useRegister } from '../api/useAgencies';
import { useText } from '../texts';

const SLUG = /^[a-z][a-z0-9_]{0,39}$/;
const LEVELS = ['city', 'district', 'sub-district'] as const;

/** Registers an agency; where it stands is shown among the openings. */
export function RegisterForm({ open, onClose }: { open: boolean; onClose: () => void }) {
  const text = useText();
  const common = useCommon();
  const navigate = useNavigate();
  const write = useRegister();
  const required = { required: true, whitespace: true, message: common('required') };
  return (
    <FormDrawer<OpenAgencyRequest>
      open={open}
      title={text('register')}
      submit={text('register')}
      name="agency"
      onSaved={() => {
        feedback.done(text('registered'));
        void navigate(headquarters.openings.to({ kind: 'agency' }));
      }}
      initial={{ level: 'district', simulated: false }}
      write={write}
      onClose={onClose}
    >
      <Form.Item name="name" label={text('name')} rules={[required]}>
        <Input autoFocus maxLength={120} />
      </Form.Item>
      <Form.Item name="nameEn" label={text('nameEn')} rules={[required]}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item
        name="slug"
        label={text('slug')}
        extra={text('slugHint')}
        rules={[
          { required: true, message: common('required') },
          { pattern: SLUG, message: text('slugWrong') },
        ]}
      >
        <Input maxLength={40} autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item name="level" label={text('level')}>
        <Radio.Group options={LEVELS.map(value => ({ value, label: text(value) }))} />
      </Form.Item>
      <Form.Item name="simulated" valuePropName="checked">
        <Checkbox>{text('simulated')}</Checkbox>
      </Form.Item>
    </FormDrawer>
  );
}

export function InviteForm({
  agency,
  name,
  onClose,
}: {
  agency: AgencyResponse | null;
  name: string;
  onClose: () => void;
}) {
  const text = useText();
  const common = useCommon();
  const write = useInvite();
  const required = { required: true, whitespace: true, message: common('required') };
  return (
    <FormDrawer<InviteRequest>
      open={agency !== null}
      title={text('inviteTo', { name })}
      submit={text('invite')}
      name="agency-member"
      of={agency && { id: agency.slug, version: 0 }}
      write={write}
      onClose={onClose}
    >
      <Form.Item name="name" label={text('personName')} rules={[required]}>
        <Input autoFocus maxLength={80} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="email"
        label={text('email')}
        extra={text('emailHint')}
        rules={[required, { type: 'email', message: text('emailWrong') }]}
      >
        <Input maxLength={200} inputMode="email" autoComplete="off" />
      </Form.Item>
    </FormDrawer>
  );
}
