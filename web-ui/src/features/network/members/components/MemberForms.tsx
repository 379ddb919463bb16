import { Form, Input, Radio, Switch } from 'antd';
import type { MemberResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { FormDrawer } from '@/shared/ui';
import { type InviteRequest, readMember, type UpdateRequest, useInvite, useUpdate } from '../api/useMembers';
import { useText } from '../texts';

const ROLES = ['administrator', 'analyst'] as const;

const fieldsOf = ({ role, active }: MemberResponse): UpdateRequest => ({ role, active });

export function InviteForm({ open, onClose }: { open: boolean; onClose: () => void }) {
  const text = useText();
  const common = useCommon();
  const write = useInvite();
  const required = { required: true, whitespace: true, message: common('required') };
  return (
    <FormDrawer<InviteRequest>
      open={open}
      title={text('invite')}
      submit={text('invite')}
      name="member-invite"
      initial={{ role: 'analyst' }}
      write={write}
      onClose={onClose}
    >
      <Form.Item name="name" label={text('name')} rules={[required]}>
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
      <RoleField />
    </FormDrawer>
  );
}

export function MemberForm({ member, onClose }: { member: MemberResponse | null; onClose: () => void }) {
  const text = useText();
  const write = useUpdate();
  return (
    <FormDrawer<UpdateRequest>
      open={member !== null}
      title={member ? `${text('edit')} · ${member.name}` : text('edit')}
      name="member"
      of={member && { id: member.subject, version: member.version }}
      initial={member ? fieldsOf(member) : {}}
      write={write}
      reread={async id => {
        const now = await readMember(id);
        return now && { of: { id, version: now.version }, values: fieldsOf(now) };
      }}
      words={{ role: { show: (role: (typeof ROLES)[number]) => text(role) } }}
      onClose={onClose}
    >
      <RoleField />
      <Form.Item name="active" label={text('active')} extra={text('activeHint')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormDrawer>
  );
}

function RoleField() {
  const text = useText();
  return (
    <Form.Item name="role" label={text('role')} extra={text('sub')}>
      <Radio.Group options={ROLES.map(value => ({ value, label: text(value) }))} />
    </Form.Item>
  );
}
