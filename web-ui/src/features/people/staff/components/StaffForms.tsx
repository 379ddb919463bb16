import { Form, Input, Radio, Switch } from 'antd';
import type { InviteStaffRequest, StaffResponse, UpdateStaffRequest } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { FormDrawer, latest, layout } from '@/shared/ui';
import { readStaff, useInvite, useStaffHistory, useUpdateStaff } from '../api/useStaff';
import { useText } from '../texts';
import { useRoles } from './useRoles';

const fieldsOf = ({ name, role, active }: StaffResponse): UpdateStaffRequest => ({ name, role, active });

export function InviteForm({ open, onClose }: { open: boolean; onClose: () => void }) {
  const text = useText();
  const invite = useInvite();
  return (
    <FormDrawer<InviteStaffRequest>
      open={open}
      title={text('invite')}
      submit={text('invite')}
      name="staff-invite"
      initial={{ role: 'front-desk' }}
      write={invite}
      onClose={onClose}
    >
      <NameField />
      <Form.Item
        name="email"
        label={text('email')}
        extra={text('emailHint')}
        rules={[{ required: true, type: 'email', message: text('emailWrong') }]}
      >
        <Input type="email" maxLength={200} autoComplete="off" />
      </Form.Item>
      <RoleField />
    </FormDrawer>
  );
}

export function EditForm({ member, onClose }: { member: StaffResponse | null; onClose: () => void }) {
  const text = useText();
  const roles = useRoles();
  const update = useUpdateStaff();
  const history = useStaffHistory(member?.id);
  return (
    <FormDrawer<UpdateStaffRequest>
      open={member !== null}
      title={text('edit')}
      name="staff"
      of={member}
      initial={member ? fieldsOf(member) : {}}
      reread={async id => latest(await readStaff(id), fieldsOf)}
      words={{
        role: { show: (role: string) => roles.find(each => each.value === role)?.label ?? role },
      }}
      history={history}
      write={update}
      onClose={onClose}
    >
      <NameField />
      <RoleField />
      <Form.Item name="active" label={text('active')} extra={text('activeHint')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormDrawer>
  );
}

function NameField() {
  const text = useText();
  const common = useCommon();
  return (
    <Form.Item
      name="name"
      label={text('name')}
      rules={[{ required: true, whitespace: true, message: common('required') }]}
    >
      <Input autoFocus maxLength={80} autoComplete="off" />
    </Form.Item>
  );
}

function RoleField() {
  const text = useText();
  const roles = useRoles();
  return (
    <Form.Item name="role" label={text('role')}>
      <Radio.Group
        className={layout.list}
        options={roles.map(role => ({
          value: role.value,
          label: (
            <>
              {role.label}
              <small className={`${layout.line} ${layout.quiet}`}>{role.hint}</small>
            </>
          ),
        }))}
      />
    </Form.Item>
  );
}
